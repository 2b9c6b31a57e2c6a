import { checkEvent, checkUscc } from '@quanlian/contracts';
import { benchSubject } from './bench-subject';
import { DECK } from './deck';
import { largeCase } from './large-case';
import { MAX_CASE_EVENTS, workloadOf } from './workload';
import type { WorkEvent } from './work-event';

const OPTIONS = { seed: 7, events: 2_000, subjects: 200, openCases: 20, now: Date.parse('2026-01-10T00:00:00Z') };
const codeOf = ({ body }: WorkEvent): string => (JSON.parse(body) as { type: string }).type.replace(/^cn\.quanlian\.|\.v1$/g, '');

it('every event is one that its door takes', () => {
  const { opening, events } = workloadOf(OPTIONS);
  for (const { body } of [...opening, ...events, ...largeCase({ events: 300, now: OPTIONS.now })]) {
    expect(checkEvent(JSON.parse(body))).toMatchObject({ ok: true });
  }
});

it('the same seed gives the same bytes, another seed other events', () => {
  expect(workloadOf(OPTIONS)).toEqual(workloadOf(OPTIONS));
  const ids = new Set(workloadOf(OPTIONS).events.map(({ id }) => id));
  expect(workloadOf({ ...OPTIONS, seed: 8 }).events.filter(({ id }) => ids.has(id))).toEqual([]);
});

it('has the shares that the architecture names', () => {
  const { events } = workloadOf({ ...OPTIONS, subjects: 20_000, openCases: 2_000, events: 4_000 });
  const first = [...new Map(events.map((event) => [event.id, event])).values()];
  const share = (counts: (event: WorkEvent) => boolean): number => first.filter(counts).length / events.length;
  expect(share((event) => codeOf(event) === 'load-profile.summarised')).toBeCloseTo(0.6, 1);
  expect(share((event) => codeOf(event) === 'load-profile.summarised' && event.subject < 2_000)).toBeCloseTo(0.3, 1);
  expect(share((event) => event.service === 'telecom')).toBeCloseTo(0.2, 1);
  expect(DECK).toHaveLength(200);
  expect(events.length - first.length).toBeGreaterThan(0);
});

it('no case grows beyond its limit', () => {
  const counts = new Map<number, number>();
  for (const { subject } of workloadOf({ ...OPTIONS, events: 6_000, openCases: 30 }).events) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(MAX_CASE_EVENTS * 1.2);
});

it('each enterprise has a code of its own, with right check digits', () => {
  const codes = Array.from({ length: 20_000 }, (_, index) => benchSubject(index).uscc);
  expect(codes.filter((code) => !(checkUscc(code) as { verified?: boolean }).verified)).toEqual([]);
  expect(new Set(codes).size).toBe(20_000);
});
