import { readFile } from 'node:fs/promises';
import { caseFileBytes, foldNamedCase } from '@quanlian/case-file';
import { sha256Hex } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { packedEvent, readZip, verifyPack } from '@quanlian/sealed-pack';
import type { PackReport } from '@quanlian/sealed-pack';
import { eventually } from '@quanlian/testing';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { LogSettings } from '../../log/log-settings';
import { HistoryRepository } from '../../history/history.repository';
import { auditService, LEAD, type AuditService } from '../../history/testing/audit-service';
import { REPORTER, storyReceived } from '../testing/a-story';

const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const PATIENCE = { timeoutMs: 60_000 };
const { caseId: CASE, messages } = storyReceived('02-sichuan-captive-hydro');
let audit: AuditService;

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
  await eventually(async () => (await pack()).status === 200, 'the log covers the story', PATIENCE);
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

const pack = (query = '', claims: object | null = EVALUATOR, purpose = 'evaluation'): Promise<Response> =>
  audit.get(`/v1/packs/cases/${CASE}${query}`, claims, purpose === '' ? {} : { 'ql-purpose': purpose });
const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());
const codeOf = async (answer: Response): Promise<unknown> => [answer.status, ((await answer.json()) as { code: string }).code];
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('utf8');

async function verified(zip: Uint8Array): Promise<PackReport> {
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  return verifyPack(nodeCrypto, zip, { key });
}

it('a verifier that nobody built is not there, and neither is any other file', async () => {
  for (const file of ['quanlian-verify.exe', '..%2fmain.js'])
    expect(await codeOf(await audit.get(`/v1/packs/verifier/${file}`, null))).toEqual([404, 'sealed-pack.verifier-not-found']);
});

describe('the pack of a case', () => {
  it('holds its events as they were received and is found to hold, to the last byte of the case file', async () => {
    const zip = await bytesOf(await pack());
    expect((await verified(zip)).lines.filter(({ ok }) => !ok)).toEqual([]);
    const files = readZip(zip);
    const contents = new Set([...files].filter(([name]) => name.startsWith('events/')).map(([, bytes]) => text(bytes)));
    const shown = new Set(
      (JSON.parse(text(files.get('case/file.json'))) as { timeline: { eventId: string }[] }).timeline.map(({ eventId }) => eventId),
    );
    const own = messages.filter(({ event, bytes }) => shown.has(event.id) && !bytes.includes(REPORTER));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter(({ bytes }) => !contents.has(bytes.toString('utf8')))).toEqual([]);
  });

  it('gives the file that all events of the history give, though it has only those of the case', async () => {
    const zip = await bytesOf(await pack());
    const { question } = JSON.parse(text(readZip(zip).get('manifest.json'))) as { question: { knownAt: string } };
    const at = Date.parse(question.knownAt);
    const all = messages.map(({ event, acceptedAt }, position) => packedEvent(event, acceptedAt, position));
    const folded = foldNamedCase(all, { caseId: CASE, knownAt: at, identityAt: at, policies: POLICIES })!;
    expect(text(readZip(zip).get('case/file.json'))).toBe(caseFileBytes(folded.file));
  });

  it('has the same bytes when the same is asked again, however much came meanwhile', async () => {
    const zip = await bytesOf(await pack());
    const { question } = JSON.parse(text(readZip(zip).get('manifest.json'))) as { question: Record<string, string> };
    const { knownAt, identityAt, checkpoint } = question;
    const again = `?${new URLSearchParams({ knownAt: knownAt!, identityAt: identityAt!, checkpoint: String(checkpoint) }).toString()}`;
    const [one, other] = await Promise.all([pack(again), pack(again)]);
    expect([sha256Hex(await bytesOf(one)), sha256Hex(await bytesOf(other))]).toEqual([sha256Hex(zip), sha256Hex(zip)]);
  });

  it('knows at an earlier moment what was known then', async () => {
    const then = await bytesOf(await pack('?knownAt=2021-06-10T00:00:00%2B08:00'));
    expect((await verified(then)).ok).toBe(true);
    const events = (zip: Uint8Array): number => (JSON.parse(text(readZip(zip).get('case/file.json'))) as { eventCount: number }).eventCount;
    expect(events(then)).toBeLessThan(events(await bytesOf(await pack())));
  });

  it('is in the history before it is given, with the hash of its bytes', async () => {
    const zip = await bytesOf(await pack());
    const recorded = await audit.dataSource.query<{ facts: { resource: string; filter: string[]; caseId: string } }[]>(
      `SELECT convert_from(value, 'UTF8')::json #> '{data,facts}' AS facts FROM outbox`,
    );
    const one = recorded.find(({ facts }) => facts.filter?.includes(`pack=${sha256Hex(zip)}`));
    expect(one?.facts).toMatchObject({ kind: 'export', resource: 'sealed-pack', caseId: CASE, purpose: 'evaluation' });
  });

  it('is for evaluators, who say that it is for an evaluation', async () => {
    expect(await codeOf(await pack('', { ...LEAD, role: 'county-liaison' }, 'case-handling'))).toEqual([403, 'access.read-not-allowed']);
    expect(await codeOf(await pack('', LEAD, 'supervision'))).toEqual([403, 'sealed-pack.purpose-refused']);
    expect(await codeOf(await pack('', EVALUATOR, ''))).toEqual([403, 'access.purpose-missing']);
    expect(await codeOf(await pack('', EVALUATOR, 'statistics'))).toEqual([403, 'sealed-pack.purpose-refused']);
    expect((await pack('', null)).status).toBe(401);
  });

  it('is not there for evaluators of another area, as if there were no such case', async () => {
    expect(await codeOf(await pack('', { ...EVALUATOR, jurisdiction: '150000' }))).toEqual([404, 'sealed-pack.case-not-found']);
    const nobody = await audit.get('/v1/packs/cases/0179826c-3480-74d3-98a0-a4ada618e6d1', EVALUATOR, { 'ql-purpose': 'evaluation' });
    expect(await codeOf(nobody)).toEqual([404, 'sealed-pack.case-not-found']);
  });

  it('is refused under a head that was never signed', async () => {
    expect(await codeOf(await pack('?checkpoint=3'))).toEqual([409, 'sealed-pack.checkpoint-unknown']);
    expect(await codeOf(await pack('?checkpoint=x'))).toEqual([422, 'query.parameter-invalid']);
  });

  it('holds back who reported, and says so', async () => {
    const files = readZip(await bytesOf(await pack()));
    const copies = [...files].filter(([name]) => name.startsWith('withheld/')).map(([, bytes]) => JSON.parse(text(bytes)) as { kinds: string[] });
    expect(copies.flatMap(({ kinds }) => kinds)).toEqual(['reporter']);
    expect([...files].filter(([, bytes]) => text(bytes).includes(REPORTER))).toEqual([]);
  });
});
