import { checkEvent } from '@quanlian/contracts';
import type { Dataset } from './dataset';
import { DATASETS } from './datasets';
import { publicationOf, ROWS_PER_EVENT } from './load-events';

const parks = DATASETS.find(({ dataset }) => dataset === 'parks')!;
const many = (rows: number): Dataset => ({
  ...parks,
  rows: Array.from({ length: rows }, (_, n) => ({ ...parks.rows[0]!, key: `park:ex-${n}` })),
});

it.each(DATASETS.map((dataset) => [dataset.dataset, dataset]))(
  'the events of %s keep their contract and carry every row once, in order',
  (_, dataset) => {
    const { events } = publicationOf(dataset);
    expect(events.map(checkEvent).filter(({ ok }) => !ok)).toEqual([]);
    expect(events.flatMap((event) => event.data.facts.rows)).toEqual(dataset.rows);
  },
);
it('a dataset is published by the organ that answers for it, through the door of its service', () => {
  expect(publicationOf(parks)).toMatchObject({ service: 'lead', agency: 'ndrc', organ: 'reference-office' });
  const networks = publicationOf(DATASETS.find(({ dataset }) => dataset === 'carrier-networks')!);
  expect([networks.service, networks.events[0]!.source]).toEqual(['telecom', '/telecom/numbering-office']);
});
it('it happened on the day of its version, for the whole country', () => {
  expect(publicationOf(parks).events[0]).toMatchObject({ time: '2021-09-01T00:00:00+08:00', jurisdiction: '000000', subject: 'division:000000' });
});
it('loading a file again sends the same bytes', () => expect(JSON.stringify(publicationOf(parks))).toBe(JSON.stringify(publicationOf(parks))));
it('other rows under one version have another id but the same idempotency key, so the door refuses them', () => {
  const [before] = publicationOf(parks).events;
  const [after] = publicationOf({ ...parks, rows: parks.rows.slice(1) }).events;
  expect(after!.id).not.toBe(before!.id);
  expect(after!.idempotencykey).toBe(before!.idempotencykey);
});
it('another version has another idempotency key', () => {
  expect(publicationOf({ ...parks, version: '2021-10-01' }).events[0]!.idempotencykey).toBe('reference:parks:2021-10-01:1');
});
it('a long file goes in parts, each with its own id and key, over the hash of the whole', () => {
  const { events } = publicationOf(many(ROWS_PER_EVENT + 1));
  expect(events.map(({ data }) => [data.facts.part, data.facts.parts, (data.facts.rows as unknown[]).length])).toEqual([
    [1, 2, ROWS_PER_EVENT],
    [2, 2, 1],
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  expect(events.map(({ idempotencykey }) => idempotencykey)).toEqual(['reference:parks:2021-09-01:1', 'reference:parks:2021-09-01:2']);
  expect(new Set(events.map(({ data }) => data.evidence[0]!.sha256)).size).toBe(1);
});
it('a file of exactly one part is one event', () => expect(publicationOf(many(ROWS_PER_EVENT)).events).toHaveLength(1));
