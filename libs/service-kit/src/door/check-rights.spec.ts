import type { Actor } from '@quanlian/access';
import type { QuanlianEvent } from '@quanlian/contracts';
import { rightsRefusal } from './check-rights';

const NOW = Date.parse('2021-10-08T12:00:00+08:00');
const actor: Actor = { subject: 'grid', agency: 'energy', organ: 'grid', jurisdiction: '510000', rights: ['publish', 'backfill'] };
const event = { agency: 'energy', organ: 'grid', source: '/energy/grid', jurisdiction: '513300', time: '2021-10-08T08:00:00+08:00' } as QuanlianEvent;
const codeOf = (changes: Partial<QuanlianEvent>, who: Partial<Actor> = {}) =>
  rightsRefusal('energy', { ...actor, ...who }, { ...event, ...changes }, NOW)?.code;

describe('rights at the door', () => {
  it('lets an organ speak for itself in its own division', () => {
    expect(codeOf({})).toBeUndefined();
  });

  it.each([
    ['event.foreign-agency', { agency: 'tax' as const }, {}],
    ['event.other-organ', { agency: 'exchange' as const, source: '/exchange/grid' }, {}],
    ['event.other-organ', {}, { organ: 'bureau' }],
    ['event.source-mismatch', { source: '/energy/bureau' }, {}],
    ['event.outside-jurisdiction', { jurisdiction: '000000' }, {}],
    ['event.outside-jurisdiction', {}, { jurisdiction: undefined }],
    ['event.time-in-future', { time: '2021-10-08T12:06:00+08:00' }, {}],
    ['event.backfill-right-missing', { recordedtime: '2021-10-08T09:00:00+08:00' }, { rights: ['publish'] }],
    ['event.recorded-in-future', { recordedtime: '2021-10-08T12:00:01+08:00' }, {}],
  ])('%s', (code, changes, who) => {
    expect(codeOf(changes, who)).toBe(code);
  });

  it('forgives a clock that is five minutes ahead', () => {
    expect(codeOf({ time: '2021-10-08T12:05:00+08:00' })).toBeUndefined();
  });
});
