import { relevantTypes } from './relevance';
import { policy } from './testing/given';

const ALWAYS = ['site.cleared', 'obligation.waived', 'dispute.raised', 'dispute.withdrawn', 'dispute.upheld'];
const ACTS = ['credit.revoked', 'exposure.none-found'];
const relevant = (...of: Parameters<typeof policy>) => [...relevantTypes(policy(...of))].sort();
const types = (...more: string[]) => [...new Set([...ALWAYS, ...more])].sort();

describe('a duty is looked at again', () => {
  it('when its trigger, its act, the end of the state that opened it, a clearing, a waiver or a dispute comes', () => {
    expect(relevant('N1283-16-1')).toEqual(types('site.confirmed', ...ACTS, 'site.shut-down'));
  });
  it('when an end of its repetition comes, the one it names among them', () => {
    const repeated = { triggerEvent: { type: 'site.reported', where: {} }, recurrence: 'P7D until surcharge.lifted' };
    expect(relevant('N1283-16-1', repeated)).toEqual(types('site.reported', ...ACTS, 'project.delisted', 'site.shut-down', 'surcharge.lifted'));
    expect(relevant('N1283-16-1', { ...repeated, recurrence: null })).toEqual(types('site.reported', ...ACTS));
  });
  it('never, where nothing opens it or nothing meets it', () => {
    expect([relevant('N1283-16-1', { triggerEvent: null }), relevant('N1283-16-1', { requiredActionEvent: null })]).toEqual([[], []]);
  });
});
