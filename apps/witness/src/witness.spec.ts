import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { formatNote, formatVerifierKey, openCheckpoint, parseNote, parseSignatureLine, parseVerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { openWitness } from './open-witness';
import { ALog, LOG_SIGNER, ORIGIN, OTHER_SIGNER } from './testing/a-log';
import { witnessSettingsOf } from './witness-settings';

let folder: string;
let server: Server | undefined;
let said: object[];
let log: ALog;
let fork: ALog;

const settings = () => witnessSettingsOf({ DATA_DIR: folder, WITNESS_NAME: 'witness.example/w1' });
const know = (...lines: string[]): void => writeFileSync(settings().logsFile, `# whom we watch\n${lines.join('\n')}\n`);
const urlOf = (path: string): string => `http://127.0.0.1:${(server!.address() as AddressInfo).port}${path}`;

async function start(): Promise<void> {
  server = await openWitness(settings(), (line) => said.push(line));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
}
async function stop(): Promise<void> {
  server!.closeAllConnections();
  await new Promise((resolve) => server!.close(resolve));
  server = undefined;
}

beforeAll(async () => {
  [log, fork] = await Promise.all([ALog.of(700), ALog.of(700, 'another ')]);
});
beforeEach(async () => {
  folder = temporaryFolder();
  said = [];
  await start();
  know(formatVerifierKey(LOG_SIGNER.key));
});
afterEach(() => server && stop());

async function lay(body: Uint8Array): Promise<{ status: number; type: string | null; text: string }> {
  const answer = await fetch(urlOf('/add-checkpoint'), { method: 'POST', body: Buffer.from(body) });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}
const statusOf = async (body: Uint8Array): Promise<number> => (await lay(body)).status;
const codes = (): unknown[] => said.map((line) => (line as { code?: string }).code);

describe('a witness', () => {
  it('signs the first head of a log that it knows, with the time, so that others can check it', async () => {
    const { status, text } = await lay(await log.growth(0, 300));
    expect(status).toBe(200);
    const witness = parseVerifierKey(nodeCrypto.sha256, (await (await fetch(urlOf('/vkey'))).text()).trim());
    const note = parseNote(await log.checkpoint(300));
    const whole = formatNote({ ...note, signatures: [...note.signatures, parseSignatureLine(text.trimEnd())] });
    const { cosigned } = await openCheckpoint(nodeCrypto, whole, { logs: [LOG_SIGNER.key], witnesses: [witness] });
    expect(cosigned).toHaveLength(1);
    expect(Math.abs(cosigned[0]!.seconds - Date.now() / 1_000)).toBeLessThan(60);
  });

  it('signs each head that the last one grew into, and the last one again', async () => {
    for (const [old, size] of [
      [0, 1],
      [1, 300],
      [300, 300],
      [300, 700],
    ] as const)
      expect([old, size, await statusOf(await log.growth(old, size))]).toEqual([old, size, 200]);
  });

  it('answers with the size that it has signed if the log starts from another one', async () => {
    await lay(await log.growth(0, 300));
    expect(await lay(await log.growth(200, 400))).toEqual({ status: 409, type: 'text/x.tlog.size', text: '300\n' });
    expect(codes()).toEqual([]);
  });

  it('refuses a tree that does not begin with the one it has signed, and goes on with the true one', async () => {
    await lay(await log.growth(0, 300));
    expect(await lay(await fork.growth(300, 400))).toMatchObject({ status: 422, text: expect.stringContaining('consistency.differs') });
    expect(await statusOf(await log.growth(300, 400))).toBe(200);
    expect(codes()).toEqual(['consistency.differs']);
  });

  it('refuses a second tree of one size, and names it a fork', async () => {
    await lay(await log.growth(0, 300));
    expect(await lay(await fork.growth(300, 300))).toMatchObject({ status: 409, text: '300\n' });
    expect(codes()).toEqual(['log.forked']);
  });

  it('refuses a smaller tree, and names it shrunken', async () => {
    await lay(await log.growth(0, 300));
    expect(await lay(await log.growth(200, 200))).toMatchObject({ status: 409, text: '300\n' });
    expect(codes()).toEqual(['log.shrunken']);
  });

  it('remembers what it has signed when it starts again', async () => {
    await lay(await log.growth(0, 300));
    await stop();
    await start();
    expect(await statusOf(await fork.growth(0, 400))).toBe(409);
    expect(await statusOf(await log.growth(300, 400))).toBe(200);
  });

  it('has noted a head before its signature is out', async () => {
    await lay(await log.growth(0, 300));
    const [file] = readdirSync(settings().stateFolder);
    expect(readFileSync(join(settings().stateFolder, file!), 'utf8')).toContain(`${ORIGIN}\n300\n`);
  });

  it('signs nothing once its memory is damaged, and comes back when it is put right', async () => {
    await lay(await log.growth(0, 300));
    const file = join(settings().stateFolder, readdirSync(settings().stateFolder)[0]!);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('\n300\n', '\n200\n'));
    expect(await statusOf(await log.growth(200, 400))).toBe(500);
    writeFileSync(file, '');
    expect(await statusOf(await log.growth(0, 400))).toBe(500);
    writeFileSync(file, whole);
    expect(await statusOf(await log.growth(300, 400))).toBe(200);
  });

  it('takes many requests at once one after the other and signs no two histories', async () => {
    const bodies = await Promise.all([log, fork, log, fork].map((one) => one.growth(0, 500)));
    const statuses = await Promise.all(bodies.map(statusOf));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('makes no second key once it has signed', async () => {
    await lay(await log.growth(0, 300));
    await stop();
    rmSync(settings().keyFile);
    await expect(openWitness(settings(), () => undefined)).rejects.toThrow('ENOENT');
  });

  it('refuses the head of a log that it does not know, and that of another key', async () => {
    know(formatVerifierKey(OTHER_SIGNER.key));
    expect(await statusOf(await log.growth(0, 300))).toBe(403);
    know();
    expect(await statusOf(await log.growth(0, 300))).toBe(404);
  });

  it('refuses a log whose key changes under its name', async () => {
    await lay(await log.growth(0, 300));
    know(formatVerifierKey(OTHER_SIGNER.key));
    const taken = await ALog.of(700, '', OTHER_SIGNER);
    expect(await lay(await taken.growth(300, 400))).toMatchObject({ status: 403, text: expect.stringContaining('witness.log-key-changed') });
  });

  it.each(['', 'old 0\n', 'old 0\n\nno note', 'old -1\n\n'])('refuses %j, which is no request', async (body) => {
    expect(await statusOf(new Uint8Array(Buffer.from(body)))).toBe(400);
  });

  it('refuses more than it needs, other addresses, and a larger old size', async () => {
    expect(await statusOf(new Uint8Array(100_000))).toBe(413);
    expect((await fetch(urlOf('/'))).status).toBe(404);
    expect(await statusOf(await log.growth(400, 300))).toBe(400);
  });

  it('tells its operator that it is up and what it answered', async () => {
    await lay(await log.growth(0, 300));
    const { headers } = await fetch(urlOf('/vkey'), { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect((await fetch(urlOf('/health/ready'))).status).toBe(200);
    expect(await (await fetch(urlOf('/metrics'))).text()).toContain('quanlian_witness_answers_total{status="200",code=""} 1');
  });
});
