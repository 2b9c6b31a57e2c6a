import type { CaseEvent } from '@quanlian/contracts';
import { caseEvent } from '../fixtures/event.fixture';
import { episodesOf } from './episodes-of';

const event = (id: string, type: string, day: number, facts: object = {}): CaseEvent => caseEvent(id, type, [], { day, facts: { ...facts } });
const date = (day: number): string => new Date(Date.parse('2021-10-01T00:00:00Z') + day * 86_400_000).toISOString().slice(0, 10);
const hour = (day: number, h: string): string => `${date(day)}T${h}:00:00+08:00`;
const traffic = (id: string, from: number, to: number) =>
  event(id, 'pool-traffic.detected', to, { firstSeenAt: hour(from, '00'), lastSeenAt: hour(to, '00') });
const load = (id: string, from: number, to: number, meanKw: string, facts: object = {}) =>
  event(id, 'load-profile.summarised', to + 1, { from: date(from), to: date(to), meanKw, tariffClass: 'large-industrial', ...facts });
const closed = [event('open', 'site.identified', 0), event('list', 'project.listed', 1, { baselineKw: '1000' }), event('shut', 'site.shut-down', 10)];
const openers = (...events: CaseEvent[]) => episodesOf('uscc:A', events).map(({ openedBy }) => openedBy);

describe('a case', () => {
  it.each([
    'load-profile.summarised',
    'egress-profile.summarised',
    'equipment-purchase.recorded',
    'enterprise-record.changed',
    'exposure.none-found',
    'progress.reported',
  ])('is not opened by %s', (type) => expect(episodesOf('uscc:A', [event('e', type, 0)])).toEqual([]));

  it('is opened by its first signal to arrive and takes the papers that were there before', () => {
    const early = event('early', 'load-profile.summarised', -30);
    expect(episodesOf('uscc:A', [...closed, early])).toMatchObject([{ index: 0, openedBy: 'open', eventIds: ['early', 'open', 'list', 'shut'] }]);
  });

  it('stays open when what opened it is taken back', () => {
    const retraction = event('c', 'event.corrected', 2, { targetEventId: 'open', effect: 'retract' });
    expect(episodesOf('uscc:A', [closed[0]!, retraction])).toMatchObject([{ openedBy: 'open', eventIds: ['open', 'c'] }]);
  });
});

describe('a relapse', () => {
  it('is traffic on two days at least 14 days after the shut-down', () => {
    expect(openers(...closed, traffic('t', 25, 26))).toEqual(['open', 't']);
    expect(openers(...closed, traffic('t1', 25, 25), traffic('t2', 30, 30))).toEqual(['open', 't2']);
  });

  it('is not traffic of one day, of the quiet time, or of a single day of it beyond', () => {
    expect(openers(...closed, traffic('t', 25, 25))).toEqual(['open']);
    expect(openers(...closed, traffic('t', 12, 14))).toEqual(['open']);
    expect(openers(...closed, traffic('t', 20, 24))).toEqual(['open']);
  });

  it('is three days of load at 30 % of the listed baseline', () => {
    expect(openers(...closed, load('l', 25, 27, '300'))).toEqual(['open', 'l']);
    expect(openers(...closed, load('l', 25, 26, '900'))).toEqual(['open']);
    expect(openers(...closed, load('l', 25, 27, '299.9'))).toEqual(['open']);
    expect(openers(...closed, load('l', 20, 27, '900'))).toEqual(['open']);
  });

  it('takes the highest load before the shut-down as baseline where none was listed', () => {
    const unlisted = closed.filter(({ id }) => id !== 'list');
    expect(openers(...unlisted, load('before', 1, 4, '2000'), load('l', 25, 27, '600'))).toEqual(['open', 'l']);
    expect(openers(...unlisted, load('l', 25, 27, '600'))).toEqual(['open']);
  });

  it('is not what a plant sold through its gate, but what it used behind it', () => {
    const gate = (onGridKwh: string) => load('l', 25, 27, '9000', { tariffClass: 'captive', grossGenKwh: '72000', onGridKwh, auxKwh: '0' });
    expect(openers(...closed, gate('71000'))).toEqual(['open']);
    expect(openers(...closed, gate('50000'))).toEqual(['open', 'l']);
  });

  it('is a restart on record, and counts from the last shut-down before it', () => {
    expect(openers(...closed, event('r', 'site.restarted', 24))).toEqual(['open', 'r']);
    expect(openers(...closed, event('shut2', 'site.shut-down', 20), event('r', 'site.restarted', 30))).toEqual(['open']);
  });

  it('does not follow a shut-down that was taken back', () => {
    const retraction = event('c', 'event.corrected', 12, { targetEventId: 'shut', effect: 'retract' });
    expect(openers(...closed, retraction, event('r', 'site.restarted', 30))).toEqual(['open']);
  });

  it('takes what happened from then on; late papers of before and their corrections stay', () => {
    const late = { ...event('late', 'penalty.imposed', 20), recordedAt: closed[2]!.recordedAt + 90 * 86_400_000 };
    const correction = event('c', 'event.corrected', 60, { targetEventId: 'late', effect: 'replace', replacement: {} });
    const [first, second] = episodesOf('uscc:A', [...closed, late, traffic('t', 25, 26), event('after', 'site.confirmed', 40), correction]);
    expect(first).toMatchObject({ index: 0, eventIds: ['open', 'list', 'shut', 'c', 'late'] });
    expect(second).toMatchObject({ index: 1, relapseOf: 0, openedBy: 't', eventIds: ['t', 'after'] });
  });

  it('can happen again', () => {
    const again = [event('r1', 'site.restarted', 30), event('shut2', 'site.shut-down', 35), event('r2', 'site.restarted', 50)];
    expect(episodesOf('uscc:A', [...closed, ...again]).map(({ openedBy, relapseOf }) => [openedBy, relapseOf])).toEqual([
      ['open', undefined],
      ['r1', 0],
      ['r2', 1],
    ]);
  });
});
