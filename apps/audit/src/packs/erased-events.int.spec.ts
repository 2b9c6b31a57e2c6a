import { readFile } from 'node:fs/promises';
import { readZip, verifyPack } from '@quanlian/sealed-pack';
import { eventually } from '@quanlian/testing';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { Erasing } from '../erasing/testing/erasing-officers';
import { HistoryRepository } from '../history/history.repository';
import { auditService, type AuditService } from '../history/testing/audit-service';
import { LogSettings } from '../log/log-settings';
import { storyReceived } from './testing/a-story';

const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const { caseId, messages } = storyReceived('03-filecoin-rented-racks');
const cited = messages.find(({ code }) => code === 'site.inspected') ?? messages[5]!;
const PERIOD = `period?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z`;
let audit: AuditService;
let before: { size: number; caseFile: string };

const ask = (path: string): Promise<Response> => audit.get(`/v1/packs/${path}`, EVALUATOR, { 'ql-purpose': 'evaluation' });
const zipOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await ask(path)).arrayBuffer());
const caseFileIn = (zip: Uint8Array): string => Buffer.from(readZip(zip).get('case/file.json')!).toString();

/** What the verifier found of the entries; fails unless every check held. */
async function entriesOf(zip: Uint8Array): Promise<string> {
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  const { ok, lines } = await verifyPack(nodeCrypto, zip, { key });
  expect([ok, lines.at(-1)]).toEqual([true, expect.objectContaining({ ok: true })]);
  const line = lines.find(({ check }) => check === 'entries')!;
  return line.ok ? line.found : line.detail;
}

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
  await eventually(async () => (await ask(`sample?events=${messages.at(-1)!.event.id}`)).status === 200, 'the log covers the story', {
    timeoutMs: 60_000,
  });
  const zip = await zipOf(`cases/${caseId}`);
  const { log } = JSON.parse(Buffer.from(readZip(zip).get('manifest.json')!).toString()) as { log: { size: number } };
  before = { size: log.size, caseFile: caseFileIn(zip) };
  expect(before.caseFile).toContain(cited.event.id);
  expect((await new Erasing(audit, '000000').erase(cited.event.id)).body).toMatchObject({ state: 'granted' });
  await eventually(async () => (await ask(`sample?events=${cited.event.id}`)).status === 200, 'the log says so', { timeoutMs: 60_000 });
}, 180_000);
afterAll(() => audit?.stop(), 60_000);

describe('a pack with an event that was erased', () => {
  it.each([
    ['of a sample', `sample?events=${cited.event.id}`],
    ['of a period', PERIOD],
  ])('%s verifies, has no content of it, and says why', async (_what, path) => {
    const zip = await zipOf(path);
    expect(await entriesOf(zip)).toMatch(/, 1 without: they were erased, as the log says$/);
    const contents = [...readZip(zip)].filter(([name]) => /^(events|withheld|signatures)\//.test(name));
    expect(contents.filter(([, bytes]) => Buffer.from(bytes).toString().includes(`"id": "${cited.event.id}"`))).toEqual([]);
  });

  it('of a case is folded without it, by us and by the verifier', async () => {
    const zip = await zipOf(`cases/${caseId}`);
    await entriesOf(zip);
    expect(caseFileIn(zip)).not.toBe(before.caseFile);
    const { timeline } = JSON.parse(caseFileIn(zip)) as { timeline: { eventId: string }[] };
    expect(timeline.map(({ eventId }) => eventId)).not.toContain(cited.event.id);
  });

  it('is not made under a head from before the erasure, which could not say why', async () => {
    const answer = await ask(`sample?events=${cited.event.id}&checkpoint=${before.size}`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'sealed-pack.erased-since']);
  });
});
