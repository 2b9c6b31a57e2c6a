import { Parking } from '@quanlian/messaging';
import { eventually } from '@quanlian/testing';
import { commitmentTo, parseLeaf, readEntries, type Leaf } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { LogStand } from '../testing/log-stand';
import type { KeepLog } from '../writing/keep-log';

jest.setTimeout(90_000);
const MESSAGE = Buffer.from('{"neither":"an event"}');
const ORDER = { by: 'of-0001', approvedBy: 'of-0009', reason: 'the handler is mended' };

let stand: LogStand;
let keeper: KeepLog;
beforeEach(async () => {
  stand = await LogStand.open();
  keeper = stand.keeper();
});
afterEach(async () => {
  await keeper.beforeApplicationShutdown();
  await stand.close();
});

/** Sets a message aside as the consumer does, and resolves to its number. */
async function park(state: 'waiting' | 'dead', offset: number): Promise<string> {
  const [row] = await stand.dataSource.query<{ id: string }[]>(
    `INSERT INTO parked (consumer, topic, partition, kafka_offset, sent_at, headers, bytes, code, reason, state)
     VALUES ('audit.history', 'quanlian.tax.events.v1', 3, $1, now(), '{}', $2, 'event.contract-broken', 'why', $3) RETURNING id`,
    [offset, MESSAGE, state],
  );
  return row!.id;
}

/** What the log holds behind its first entry once there are so many. */
async function logged(count: number): Promise<Leaf[]> {
  keeper.onApplicationBootstrap();
  await eventually(async () => (await stand.published()) === count + 1, `the log has ${count} such entries`, { timeoutMs: 60_000 });
  return (await readEntries(stand.files, 0, count + 1)).slice(1).map(parseLeaf);
}

async function saltOf(about: string): Promise<Buffer> {
  const [row] = await stand.dataSource.query<{ salt: Buffer }[]>('SELECT salt FROM log_salt WHERE about = $1', [about]);
  return row!.salt;
}

describe('a message that was set aside', () => {
  it('has an entry that names its place and the reason, and commits to its bytes', async () => {
    const id = await park('waiting', 17);
    const [leaf] = await logged(1);
    expect(leaf).toMatchObject({ k: 'parked', by: 'audit.history', code: 'event.contract-broken', tp: 'quanlian.tax.events.v1/3@17', n: 22 });
    expect(leaf!.c256).toBe(commitmentTo(nodeCrypto.sha256, await saltOf(`parked/${id}/1`), MESSAGE));
    expect(JSON.stringify(leaf)).not.toContain('neither');
  });

  it('has one when it is given up, at once or later', async () => {
    await park('dead', 1);
    const later = await park('waiting', 2);
    await stand.dataSource.query(`UPDATE parked SET state = 'dead' WHERE id = $1`, [later]);
    expect((await logged(3)).map(({ k, tp }) => [k, tp])).toEqual([
      ['dead', 'quanlian.tax.events.v1/3@1'],
      ['parked', 'quanlian.tax.events.v1/3@2'],
      ['dead', 'quanlian.tax.events.v1/3@2'],
    ]);
  });

  it('has one for each time it is driven again, which commits to who ordered it and why', async () => {
    const id = await park('dead', 1);
    const parking = new Parking(stand.dataSource);
    await parking.redrive({ ids: [id] }, ORDER);
    await parking.redrive({ ids: [id] }, ORDER);
    const leaves = await logged(3);
    expect(leaves.map(({ k }) => k)).toEqual(['dead', 'redrive', 'redrive']);
    const [row] = await stand.dataSource.query<{ step: string }[]>('SELECT (history -> 0)::text AS step FROM parked WHERE id = $1', [id]);
    expect(JSON.parse(row!.step)).toMatchObject(ORDER);
    expect(leaves[1]!.c256).toBe(commitmentTo(nodeCrypto.sha256, await saltOf(`parked/${id}/2`), Buffer.from(row!.step)));
    expect(JSON.stringify(leaves)).not.toContain('of-0001');
  });

  it('has no entry where setting it aside was taken back', async () => {
    await stand.dataSource
      .transaction(async (em) => {
        await em.query(`INSERT INTO parked (consumer, topic, partition, kafka_offset, sent_at, headers, code, reason, state)
          VALUES ('audit.history', 'topic', 0, 1, now(), '{}', 'code', 'why', 'waiting')`);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await park('waiting', 5);
    expect((await logged(1)).map(({ tp }) => tp)).toEqual(['quanlian.tax.events.v1/3@5']);
  });
});
