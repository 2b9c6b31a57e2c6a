import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { SampleDraw } from '@quanlian/evaluation';
import { readZip } from '@quanlian/sealed-pack';
import { eventually, temporaryFolder } from '@quanlian/testing';
import { HistoryRepository } from '../history/history.repository';
import { auditService, LEAD, type AuditService } from '../history/testing/audit-service';
import { received } from '../history/testing/received';
import { LogSettings } from '../log/log-settings';
import { SeedOfLog } from './plan-sample/seed-of-log';
import { storyReceived } from '../packs/testing/a-story';

const EVALUATOR = { officer: 'of-0701', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const COUNTY = { officer: 'of-0101', role: 'county-liaison', agency: 'gov', organ: 'county', jurisdiction: '150622', rights: [] };
const PLANS = '/v1/evaluation/sampling-plans';
const { messages } = storyReceived('03-filecoin-rented-racks');
const types = new Set(messages.map(({ code }) => code));

interface Plan {
  [name: string]: unknown;
  id: string;
  seed: string;
  frameSize: number;
  frameSha256: string;
  sha256: string;
  drawn: { stratum: string; of: number; drawn: number; ids: string[] }[];
}
let audit: AuditService;
const make = async (body: object, claims: object = EVALUATOR): Promise<{ status: number; body: Plan & { code: string } }> => {
  const answer = await audit.send('POST', PLANS, claims, body);
  return { status: answer.status, body: (await answer.json()) as Plan & { code: string } };
};
const show = async (path: string, claims: object = EVALUATOR) => audit.get(`${PLANS}${path}`, claims, { 'ql-purpose': 'evaluation' });

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

describe('a sampling plan', () => {
  it('draws what a stranger draws from its seed and its frame', async () => {
    const { body: plan } = await make({ size: 12, strata: ['type'], types: [...types], seed: 'a seed of 2021' });
    const frame = await (await show(`/${plan.id}/frame`)).text();
    expect(sha256Hex(frame)).toBe(plan.frameSha256);
    const drawing = new SampleDraw({ seed: 'a seed of 2021', size: 12, least: 1 });
    const lines = frame.trimEnd().split('\n');
    for (const line of lines) drawing.add({ stratum: line.split('\t')[0]!, id: line.split('\t')[1]! });
    expect([lines.length, plan.frameSize]).toEqual([messages.length, messages.length]);
    expect(drawing.end().strata).toEqual(plan.drawn);
  });

  it('is read again as it was made, whatever came since, and its event commits to it', async () => {
    const { body: plan } = await make({ size: 5, types: [...types], seed: 'a seed of 2022' });
    expect(await (await show(`/${plan.id}`)).json()).toEqual(plan);
    const { sha256, events: _events, ...record } = plan;
    expect(sha256Hex(canonicalJson(record))).toBe(sha256);
    const rows = await audit.dataSource.query<{ bytes: Buffer }[]>('SELECT bytes FROM accepted');
    const told = rows.map(({ bytes }) => JSON.parse(bytes.toString()) as { type: string; data: { facts: Record<string, string> } });
    const recorded = told.filter(({ type }) => type.includes('evaluation.recorded')).map(({ data }) => data.facts);
    expect(recorded).toContainEqual(expect.objectContaining({ record: 'sampling-plan', recordId: plan.id, recordSha256: sha256, by: 'of-0701' }));
  });

  it('takes its seed from the head of the log, where none is stated', async () => {
    const { body } = await eventually(async () => {
      const answer = await make({ size: 1 });
      return answer.status === 201 ? answer : undefined;
    }, 'the log has a head');
    expect(body.seed).toMatch(/^log:\d+:[A-Za-z0-9+/]{43}=$/);
  });

  it('has events of its period and its types alone', async () => {
    const [from, to] = [messages[5]!, messages[15]!].map(({ acceptedAt }) => new Date(acceptedAt).toISOString());
    const within = messages.filter(({ acceptedAt }) => acceptedAt >= messages[5]!.acceptedAt && acceptedAt < messages[15]!.acceptedAt);
    expect((await make({ size: 500, seed: 'a seed of 2023', from, to, types: [...types] })).body.frameSize).toBe(within.length);
    const code = messages[5]!.code;
    const { body } = await make({ size: 500, seed: 'a seed of 2023', types: [code], strata: ['type', 'prefecture'] });
    expect(body.drawn.flatMap(({ ids }) => ids).sort()).toEqual(
      messages
        .filter((one) => one.code === code)
        .map(({ event }) => event.id)
        .sort(),
    );
    expect(body.drawn.every(({ stratum }) => /^[a-z.-]+\|\d{4}00$/.test(stratum))).toBe(true);
  });

  it('has the area of whoever made it, and nobody of another area finds it', async () => {
    expect(await make({ size: 3, seed: 'a seed of 2024', types: [...types] }, { ...EVALUATOR, jurisdiction: '150000' })).toMatchObject({
      status: 422,
      body: { code: 'sampling.frame-empty' },
    });
    const { body } = await make({ size: 3, seed: 'a seed of 2024' });
    const elsewhere = await show(`/${body.id}`, { ...EVALUATOR, jurisdiction: '150000' });
    expect(await elsewhere.json()).toMatchObject({ status: 404, code: 'sampling.plan-not-found' });
    expect((await show(`/${body.id}/frame`, { ...EVALUATOR, jurisdiction: '150000' })).status).toBe(404);
    expect((await audit.get(`${PLANS}/${body.id}`, LEAD)).status).toBe(200);
  });

  it('that would draw too much, or from too many strata, is refused', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) =>
      received({ n, code: 'nil-return.filed', jurisdiction: String(150_100 + Math.floor(n / 100)) }),
    );
    await audit.dataSource.transaction((em) => new HistoryRepository().append(em, many));
    const refused = { status: 422, body: { code: 'sampling.too-large' } };
    const from = { seed: 'a seed of 2028', types: ['nil-return.filed'], strata: ['division'] };
    expect(await make({ size: 1, least: 100, ...from })).toMatchObject(refused);
    expect(await make({ size: 1, least: 1, ...from })).toMatchObject({ status: 201, body: { events: 21 } });
  });

  it('without a seed waits for the first head of the log', async () => {
    const empty = Object.assign(new LogSettings(), { folder: temporaryFolder() });
    await expect(new SeedOfLog(empty).newest()).rejects.toMatchObject({ code: 'sampling.seed-missing' });
  });

  it.each<[string, object]>([
    ['of nothing', { size: 0 }],
    ['of too much', { size: 2_001 }],
    ['by what is no stratum', { size: 1, strata: ['colour'] }],
    ['with a seed of two lines', { size: 1, seed: 'one line\nand another' }],
    ['from no time', { size: 1, from: 'yesterday' }],
  ])('%s is refused', async (_, body) => expect(await make(body)).toMatchObject({ status: 422, body: { code: 'request.invalid' } }));

  it.each<[string, object]>([
    ['a lead', LEAD],
    ['an officer of an agency', COUNTY],
    ['the system of an evaluator', { agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: ['publish'] }],
  ])('is for evaluators to make, not for %s', async (_, claims) =>
    expect((await make({ size: 1, seed: 'a seed of 2025' }, claims)).status).toBe(403),
  );

  it('is listed, the newest first', async () => {
    const { body: newest } = await make({ size: 2, seed: 'a seed of 2026' });
    const { items } = (await (await show('')).json()) as { items: Plan[] };
    expect(items[0]).toMatchObject({ id: newest.id, events: newest['events'] });
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1)));
    expect(items[0]).not.toHaveProperty('drawn');
  });

  it('cannot be changed by the service', async () => {
    await expect(audit.dataSource.query(`UPDATE sampling_plan SET plan = '{}'`)).rejects.toThrow('permission denied');
  });
});

it('the pack of a plan holds what it drew', async () => {
  const { body: plan } = await make({ size: 4, seed: 'a seed of 2027', types: [...types] });
  const answer = await eventually(
    async () => {
      const given = await audit.get(`/v1/packs/sampling-plans/${plan.id}`, EVALUATOR, { 'ql-purpose': 'evaluation' });
      return given.status === 200 ? given : undefined;
    },
    'the log covers the sample',
    { timeoutMs: 60_000 },
  );
  const files = [...readZip(new Uint8Array(await answer.arrayBuffer()))].filter(([name]) => /^(events|withheld)\//.test(name));
  const ids = files.map(([, bytes]) => {
    // A copy without what is held back stands in a frame of its own.
    const content = JSON.parse(Buffer.from(bytes).toString()) as { id?: string; event?: { id: string } };
    return content.event?.id ?? content.id;
  });
  expect(ids.sort()).toEqual(plan.drawn.flatMap((stratum) => stratum.ids).sort());
});
