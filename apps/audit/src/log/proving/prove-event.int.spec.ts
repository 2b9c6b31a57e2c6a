import { readFile } from 'node:fs/promises';
import type { ReceivedEvent } from '@quanlian/messaging';
import { eventually } from '@quanlian/testing';
import {
  formatEntryHint,
  formatProofFile,
  parseEntryHint,
  parseProofFile,
  parseVerifierKey,
  verifyEntryProof,
  type EntryHint,
  type ProvenEntry,
  type Verdict,
} from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { HistoryRepository } from '../../history/history.repository';
import { auditService, LEAD, type AuditService } from '../../history/testing/audit-service';
import { received } from '../../history/testing/received';
import { LogSettings } from '../log-settings';
import { KeepLog } from '../writing/keep-log';

const PATIENCE = { timeoutMs: 60_000 };
const JWS = 'head..signature';
const cut = (n: number): ReceivedEvent => received({ n, code: 'power-supply.cut', agency: 'energy', organ: 'grid' });
const EVENTS = Array.from({ length: 300 }, (_, n) => (n === 151 ? { ...cut(n), headers: { ql_jws: JWS } } : cut(n)));
const [ONE, SIGNED] = [EVENTS[150]!, EVENTS[151]!];
const COUNTY = { ...LEAD, officer: 'of-0002', role: 'county-liaison', jurisdiction: '510000' };
let audit: AuditService;

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, EVENTS));
  await eventually(async () => (await audit.get('/health/ready', null)).status === 200, 'the service is ready', PATIENCE);
}, 90_000);
afterAll(() => audit?.stop(), 30_000);

const proofOf = (id: string, claims: object | null = LEAD): Promise<Response> => audit.get(`/v1/events/${id}/proof`, claims);

async function file(claims: object = LEAD, id = ONE.event.id): Promise<Uint8Array> {
  return eventually(
    async () => {
      const answer = await proofOf(id, claims);
      return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    'the proof is there',
    PATIENCE,
  );
}

async function verdictOn(proof: Uint8Array, content?: Uint8Array): Promise<Verdict<ProvenEntry>> {
  const vkey = await readFile(audit.settings(LogSettings).vkeyFile, 'utf8');
  return verifyEntryProof(nodeCrypto, proof, { logs: [parseVerifierKey(nodeCrypto.sha256, vkey.trim())] }, { content });
}

describe('the proof of an event', () => {
  it('is a file that proves entry and bytes to whoever has the key of the log', async () => {
    expect(await verdictOn(await file(), ONE.bytes)).toMatchObject({ ok: true, leaf: { k: 'event', id: ONE.event.id, n: ONE.bytes.length } });
    const answer = await proofOf(ONE.event.id);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${ONE.event.id}.tlog-proof"`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  }, 90_000);

  it('comes without the salt to those from whom something in the event is masked', async () => {
    const proof = await file({ agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] });
    expect(await verdictOn(proof)).toMatchObject({ ok: true, leaf: { id: ONE.event.id } });
    expect(await verdictOn(proof, ONE.bytes)).toMatchObject({ ok: false, code: 'content.salt-missing' });
  });

  it('of a signed event carries the signature, and tells when it was taken away or changed', async () => {
    const proof = await file(LEAD, SIGNED.event.id);
    expect(await verdictOn(proof, SIGNED.bytes)).toMatchObject({ ok: true, isSignatureCompared: true });
    const parsed = parseProofFile(proof);
    const bent = (change: (hint: EntryHint) => EntryHint) =>
      formatProofFile({ ...parsed, extra: formatEntryHint(change(parseEntryHint(parsed.extra!))) });
    expect(await verdictOn(bent(({ entry, salt }) => ({ entry, salt })))).toMatchObject({ ok: false, code: 'signature.taken-away' });
    expect(await verdictOn(bent((hint) => ({ ...hint, jws: 'head..other' })))).toMatchObject({ ok: false, code: 'signature.changed' });
  });

  it('of a signed event comes without the signature to those who may not compare it', async () => {
    const proof = await file({ agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] }, SIGNED.event.id);
    expect(parseEntryHint(parseProofFile(proof).extra!)).toEqual({ entry: expect.any(Uint8Array) as Uint8Array });
    expect(await verdictOn(proof)).toMatchObject({ ok: true, isSignatureCompared: false });
  });

  it('is made for the first and the last entry, too', async () => {
    for (const { event, bytes } of [EVENTS[0]!, EVENTS.at(-1)!])
      expect(await verdictOn(await file(LEAD, event.id), bytes)).toMatchObject({ ok: true });
  });

  it('is refused to nobody and to those of another area, as if there were no such event', async () => {
    expect((await proofOf(ONE.event.id, null)).status).toBe(401);
    const foreign = await proofOf(ONE.event.id, COUNTY);
    expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([404, 'history.event-not-found']);
  });

  it('is not there yet while no checkpoint covers the event, and the answer says when to ask again', async () => {
    await file();
    await audit.settings(KeepLog).beforeApplicationShutdown();
    const late = received({ n: 5_000 });
    await audit.dataSource.transaction((em) => new HistoryRepository().append(em, [late]));
    const answer = await proofOf(late.event.id);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '2']);
    expect(((await answer.json()) as { code: string }).code).toBe('log.not-covered-yet');
  });
});
