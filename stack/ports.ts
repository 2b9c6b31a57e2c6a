import { randomInt } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { SERVICE_NAMES, SERVICES, type ServiceName } from '../libs/contracts/src/agencies';
import { StackError } from './stack-error';

export type PortName = ServiceName | 'witness' | 'tsa' | 'console' | 'identity' | 'postgres' | 'kafka' | 'kafkaController';
export type Ports = Record<PortName, number>;

const servicePorts = Object.fromEntries(SERVICE_NAMES.map((name) => [name, SERVICES[name].port])) as Record<ServiceName, number>;

export const FIXED_PORTS: Ports = {
  ...servicePorts,
  witness: 7108,
  tsa: 7109,
  console: 7100,
  identity: 7180,
  postgres: 7132,
  kafka: 7192,
  kafkaController: 7193,
};
export const PORT_NAMES = Object.keys(FIXED_PORTS) as PortName[];

/** kafkaController -> QUANLIAN_KAFKA_CONTROLLER_PORT */
export const portVariable = (name: PortName): string => `QUANLIAN_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}_PORT`;

const parsePort = (name: PortName, text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StackError(`${portVariable(name)} is "${text}", but a port is a whole number from 1 to 65535.`);
};

export const fixedPorts = (env: NodeJS.ProcessEnv): Ports =>
  Object.fromEntries(
    PORT_NAMES.map((name) => [name, env[portVariable(name)] ? parsePort(name, env[portVariable(name)] ?? '') : FIXED_PORTS[name]]),
  ) as Ports;

const listen = (port: number): Promise<{ port: number; close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => new Promise((done) => server.close(() => done())) }),
    );
  });

/** Below the range from which the system takes the ports of outgoing connections, so that none of those sits on a port we were promised. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

async function holdAnyPort(): Promise<{ port: number; close: () => Promise<void> }> {
  for (let tries = 0; tries < 200; tries += 1) {
    const held = await listen(randomInt(LOWEST, HIGHEST)).catch(() => undefined);
    if (held) return held;
  }
  throw new StackError(`No free port was found between ${LOWEST} and ${HIGHEST}.`);
}

/** All are held open together, so no port is handed out twice. */
export const freePorts = async (): Promise<Ports> => {
  const held = await Promise.all(PORT_NAMES.map(() => holdAnyPort()));
  await Promise.all(held.map((one) => one.close()));
  return Object.fromEntries(PORT_NAMES.map((name, index) => [name, held[index]?.port])) as Ports;
};

export const takenPortMessage = (name: PortName, port: number): string =>
  `Port ${port} for ${name} is already in use: stop the program that listens there, or set ${portVariable(name)} to a free port.`;

export const assertPortFree = async (name: PortName, port: number): Promise<void> => {
  const held = await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new StackError(takenPortMessage(name, port));
    throw new StackError(`Port ${port} for ${name} cannot be opened (${error.code}): set ${portVariable(name)} to another port.`);
  });
  await held.close();
};
