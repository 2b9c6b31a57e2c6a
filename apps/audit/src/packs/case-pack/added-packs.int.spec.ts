import { readFile } from 'node:fs/promises';
import { readZip, verifyPack } from '@quanlian/sealed-pack';
import { eventually } from '@quanlian/testing';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { ADDED, aNotice, ENDED, folderOf } from '../../../../../libs/policy-packs/src/testing/a-notice';
import { HistoryRepository } from '../../history/history.repository';
import { auditService, type AuditService } from '../../history/testing/audit-service';
import { LogSettings } from '../../log/log-settings';
import { storyReceived } from '../testing/a-story';

const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const { caseId: CASE, messages } = storyReceived('01-inner-mongolia-fake-bigdata');
let audit: AuditService;
let zip: Uint8Array;

const pack = (): Promise<Response> => audit.get(`/v1/packs/cases/${CASE}`, EVALUATOR, { 'ql-purpose': 'evaluation' });
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('utf8');

beforeAll(async () => {
  process.env.POLICY_PACKS = folderOf(aNotice('2021-10-01'));
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
  await eventually(async () => (await pack()).status === 200, 'the log covers the story', { timeoutMs: 60_000 });
  zip = new Uint8Array(await (await pack()).arrayBuffer());
}, 120_000);
afterAll(async () => {
  delete process.env.POLICY_PACKS;
  await audit?.stop();
}, 60_000);

it('a sealed pack is folded by the packs of the deployment and carries them', () => {
  const files = readZip(zip);
  const { obligations } = JSON.parse(text(files.get('case/file.json'))) as { obligations: { policyId: string }[] };
  const ids = obligations.map(({ policyId }) => policyId);
  expect(ids).toContain(ADDED);
  expect(ids).not.toContain(ENDED);
  expect(JSON.parse(text(files.get('release/pack/example-2021-10.json')))).toEqual(JSON.parse(JSON.stringify(aNotice('2021-10-01'))));
});

it('a verifier that never heard of the added pack gives the case file again, byte for byte, and says what was added', async () => {
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  const { lines } = await verifyPack(nodeCrypto, zip, { key });
  expect(lines.filter(({ ok }) => !ok)).toEqual([]);
  expect(lines.find(({ check }) => check === 'release')).toMatchObject({
    found: expect.stringMatching(/, but for what the deployment added: pack\/example-2021-10$/) as unknown,
  });
});
