import { readFile } from 'node:fs/promises';
import { readZip, verifyPack } from '@quanlian/sealed-pack';
import { eventually } from '@quanlian/testing';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { HistoryRepository } from '../history/history.repository';
import { auditService, type AuditService } from '../history/testing/audit-service';
import { LogSettings } from '../log/log-settings';
import { storyReceived } from './testing/a-story';

const EVALUATOR = { officer: 'of-0901', role: 'evaluator', agency: 'evaluator', organ: 'third-party-01', jurisdiction: '000000', rights: [] };
const { messages } = storyReceived('03-filecoin-rented-racks');
const [one, other] = [messages[3]!.event.id, messages[20]!.event.id];
let audit: AuditService;

const ask = (path: string, claims: object = EVALUATOR): Promise<Response> => audit.get(`/v1/packs/${path}`, claims, { 'ql-purpose': 'evaluation' });

beforeAll(async () => {
  audit = await auditService();
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, messages));
  await eventually(async () => (await ask(`sample?events=${messages.at(-1)!.event.id}`)).status === 200, 'the log covers the story', {
    timeoutMs: 60_000,
  });
}, 120_000);
afterAll(() => audit?.stop(), 60_000);

async function answerOf(path: string): Promise<{ verdict: string; events: string[] }> {
  const zip = new Uint8Array(await (await ask(path)).arrayBuffer());
  const key = (await readFile(audit.settings(LogSettings).vkeyFile, 'utf8')).trim();
  const { ok, lines } = await verifyPack(nodeCrypto, zip, { key });
  const last = lines.at(-1)!;
  const events = [...readZip(zip)].filter(([name]) => /^(events|withheld)\//.test(name)).map(([, bytes]) => Buffer.from(bytes).toString());
  return { verdict: ok && last.ok ? last.found : JSON.stringify(last), events };
}
const failureOf = async (answer: Response): Promise<unknown> => [answer.status, ((await answer.json()) as { code: string }).code];

describe('the pack of a sample', () => {
  it('has the events that were drawn, and only their contents', async () => {
    const { verdict, events } = await answerOf(`sample?events=${one},${other}`);
    expect(verdict).toBe('2 events and entries that were asked for are there');
    expect(events.map((content) => (JSON.parse(content) as { id: string }).id).sort()).toEqual([one, other].sort());
  });

  it('has entries by their place, whatever they are about', async () => {
    expect((await answerOf('sample?entries=0,2-4')).verdict).toBe('4 events and entries that were asked for are there');
  });

  it('is refused as a whole where one of them is not there for the asker', async () => {
    expect(await failureOf(await ask(`sample?events=${one},0179826c-3480-74d3-98a0-a4ada618e6d1`))).toEqual([404, 'sealed-pack.entry-not-found']);
    expect(await failureOf(await ask('sample?entries=999999'))).toEqual([404, 'sealed-pack.entry-not-found']);
    const foreign = await ask(`sample?events=${one}`, { ...EVALUATOR, jurisdiction: '150000' });
    expect(await failureOf(foreign)).toEqual([404, 'sealed-pack.entry-not-found']);
    expect(await failureOf(await ask('sample?entries=5-3'))).toEqual([422, 'query.parameter-invalid']);
  });
});

describe('the pack of a period', () => {
  const at = (n: number): string => encodeURIComponent(new Date(messages[n]!.acceptedAt).toISOString());

  it('has every entry from the first event to the last', async () => {
    const { verdict, events } = await answerOf(`period?from=${at(5)}&to=${at(15)}`);
    const within = messages.filter(({ acceptedAt }) => acceptedAt >= messages[5]!.acceptedAt && acceptedAt < messages[15]!.acceptedAt);
    expect(events).toHaveLength(within.length);
    expect(verdict).toMatch(new RegExp(`^every entry of the log from \\d+ to \\d+ is there, ${within.length} events of the period among them$`));
  });

  it('of a time without events says so', async () => {
    expect((await answerOf('period?from=1999-01-01T00:00:00Z&to=1999-02-01T00:00:00Z')).verdict).toBe('no event was accepted in the period');
  });

  it('is refused to somebody whose division does not cover all of it', async () => {
    expect(await failureOf(await ask(`period?from=${at(5)}&to=${at(15)}`, { ...EVALUATOR, jurisdiction: '150000' }))).toEqual([
      403,
      'sealed-pack.beyond-area',
    ]);
  });
});
