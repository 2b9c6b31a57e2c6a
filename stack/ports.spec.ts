import { createServer, type AddressInfo } from 'node:net';
import { assertPortFree, FIXED_PORTS, fixedPorts, freePorts, portVariable } from './ports';

test('every process has the published port unless its variable says otherwise', () => {
  expect(fixedPorts({ QUANLIAN_KAFKA_CONTROLLER_PORT: '9999' })).toEqual({ ...FIXED_PORTS, kafkaController: 9999 });
});

test('the published ports differ from each other', () => {
  expect(new Set(Object.values(FIXED_PORTS)).size).toBe(Object.keys(FIXED_PORTS).length);
});

test.each(['0', '70000', 'many', '7.5'])('%s is refused as a port, with the name of its variable', (text) => {
  expect(() => fixedPorts({ QUANLIAN_ENERGY_PORT: text })).toThrow(`QUANLIAN_ENERGY_PORT is "${text}"`);
});

test('free ports differ from each other', async () => {
  const ports = Object.values(await freePorts());
  expect(new Set(ports).size).toBe(ports.length);
});

test('a port that is taken is named together with the variable that changes it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;

  const refusal = await assertPortFree('postgres', port).catch((error: Error) => error.message);

  await new Promise((resolve) => server.close(resolve));
  expect(refusal).toBe(
    `Port ${port} for postgres is already in use: stop the program that listens there, or set QUANLIAN_POSTGRES_PORT to a free port.`,
  );
  expect(portVariable('postgres')).toBe('QUANLIAN_POSTGRES_PORT');
});
