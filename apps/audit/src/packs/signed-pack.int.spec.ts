import { readFile } from 'node:fs/promises';
import { readZip, verifyPack } from '@quanlian/sealed-pack';
import { eventually } from '@quanlian/testing';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import type { Accepted } from '../../../../libs/sealed-pack/src/testing/a-pack';
import { SigningOrgan } from '../../../../libs/sealed-pack/src/testing/signing-organ';
import { HistoryRepository } from '../history/history.repository';
import { auditService, type AuditService } from '../history/testing/audit-service';
import { LogSettings } from '../log/log-settings';
import { asReceived, REPORTER } from './testing/a-story';

const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '150000', rights: [] };
const SECRET = { kind: 'person-token', value: REPORTER, role: 'reporter' } as const;

const [grid, bureau, shy] = ['grid', 'bureau', 'plant'].map((organ) => new SigningOrgan('energy', organ)) as [
  SigningOrgan,
  SigningOrgan,
  SigningOrgan,
];
const keys = [grid.registers('k1'), grid.registers('k2', { day: 1, by: 'k1' }), grid.revokes('k1', { day: 2, by: 'k2' })];
const [early, late, secret] = [grid.says('k1', 1), grid.says('k2', 3), grid.says('k2', 3, { keys: [SECRET] })];
const [shyKey, ofShy] = [shy.registers('s1', { keys: [SECRET] }), shy.says('s1', 1)];
const unsigned: Accepted = { ...bureau.registers('b1'), jws: undefined };
let audit: AuditService;

const ask = (...events: Accepted[]): Promise<Response> =>
  audit.get(`/v1/packs/sample?events=${events.map(({ event }) => event.id).join(',')}`, EVALUATOR, { 'ql-purpose': 'evaluation' });

beforeAll(async () => {
  audit = await auditService();
  const messages = [...keys, early, late, secret, shyKey, ofShy, unsigned].map(asReceived);
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
  await eventually(async () => (await ask(unsigned)).status === 200, 'the log covers the events', { timeoutMs: 60_000 });
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

/** What the verifier says of the signatures, and the files of the pack. */
async function packed(...events: Accepted[]): Promise<{ found: string; ok: boolean; files: string[]; signatures: string[] }> {
  const zip = new Uint8Array(await (await ask(...events)).arrayBuffer());
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  const { ok, lines } = await verifyPack(nodeCrypto, zip, { key });
  const line = lines.find(({ check }) => check === 'signatures')!;
  const files = [...readZip(zip)];
  const signatures = files.filter(([name]) => name.startsWith('signatures/')).map(([, bytes]) => Buffer.from(bytes).toString());
  return { ok, found: line.ok ? line.found : line.code, files: files.map(([name]) => name), signatures };
}

describe('the pack of an event that its organ signed', () => {
  it('has the signature, and all that the organ said of its keys, wherever it did', async () => {
    const { ok, found, signatures } = await packed(early);
    expect({ ok, found }).toEqual({ ok: true, found: '4 events are signed under /energy/grid k1, /energy/grid k2' });
    expect(signatures.sort()).toEqual([early, ...keys].map(({ jws }) => jws).sort());
  });

  it('has them once for several events of the organ', async () => {
    expect(await packed(early, late, keys[0]!)).toMatchObject({ ok: true, found: expect.stringMatching(/^5 events/) as string });
  });

  it('has no signature beside a copy: it would tell whether a guess at what is held back is right', async () => {
    const { ok, found, files } = await packed(secret);
    const said =
      "no event is here with a signature; 1 came with signatures that are left out, as something of them or of their organ's keys is held back";
    expect({ ok, found }).toEqual({ ok: true, found: said });
    expect(files.filter((name) => name.startsWith('withheld/'))).toHaveLength(1);
  });

  it('has no signatures of an organ of whose keys something is held back, and the copy that says why', async () => {
    const { ok, found, files, signatures } = await packed(ofShy);
    expect({ ok, found, signatures }).toEqual({
      ok: true,
      found: expect.stringMatching(/; 2 came with signatures that are left out/) as string,
      signatures: [],
    });
    expect(files.filter((name) => /^(events|withheld)\//.test(name))).toHaveLength(2);
  });
});

it('the pack of an event without a signature has nothing more in it', async () => {
  const { ok, found, files } = await packed(unsigned);
  expect({ ok, found }).toEqual({ ok: true, found: 'no event is here with a signature' });
  expect(files.filter((name) => name.startsWith('events/'))).toHaveLength(1);
});
