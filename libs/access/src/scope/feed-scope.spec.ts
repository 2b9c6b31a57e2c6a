import fc from 'fast-check';
import { actorOf, anyActor, anyRow } from '../testing/any';
import { mayRead } from '../policy/rights';
import { feedScopeOf, feedSettings, formInFeed } from './feed-scope';
import { inScope } from './row-scope';
import { scopeOf } from './scope-of';
import { scopeSettings } from './scope-settings';

const CODES = ['site.confirmed', 'fund-flow.flagged', 'load-profile.summarised', 'obligation.opened', 'access.broken-glass'];
const anyLine = fc.record({ row: anyRow, code: fc.constantFrom(...CODES) }).map(({ row, code }) => ({ ...row, code }));
const GRID = actorOf('organ-system', { agency: 'energy', jurisdiction: '150000' });
const line = { jurisdiction: '150622', agency: 'ndrc', id: 'x' };

describe('what a feed tells', () => {
  it('has the facts of exactly the events that the history shows', () => {
    fc.assert(
      fc.property(anyActor, anyLine, (actor, row) => {
        expect(formInFeed(feedScopeOf(actor), row) === 'whole').toBe(inScope(scopeOf(actor, 'history'), row));
      }),
    );
  });

  it('is nothing without the right to a feed, beside what the history shows', () => {
    fc.assert(
      fc.property(anyActor, anyLine, (actor, row) => {
        fc.pre(!mayRead(actor, 'feed'));
        expect(formInFeed(feedScopeOf(actor), row)).not.toBe('thin');
      }),
    );
  });

  it("of another agency's events is thin, and only where their contract addresses the own agency", () => {
    const scope = feedScopeOf(GRID);
    expect(formInFeed(scope, { ...line, code: 'site.confirmed' })).toBe('thin');
    expect(formInFeed(scope, { ...line, code: 'obligation.opened', agency: 'system' })).toBe('thin');
    expect(formInFeed(scope, { ...line, code: 'fund-flow.flagged', agency: 'finance' })).toBeUndefined();
    expect(formInFeed(scope, { ...line, code: 'access.broken-glass', agency: 'system' })).toBeUndefined();
    expect(formInFeed(scope, { ...line, code: 'site.confirmed', jurisdiction: '510100' })).toBeUndefined();
  });

  it('is never who looked, for each page would be the cause of the next', () => {
    fc.assert(
      fc.property(anyActor, anyRow, (actor, row) => expect(formInFeed(feedScopeOf(actor), { ...row, code: 'access.recorded' })).toBeUndefined()),
    );
  });

  it('is the scope of the history and what may be known, as settings', () => {
    const scope = feedScopeOf(GRID);
    expect(feedSettings(scope)).toMatchObject({ ...scopeSettings(scope.facts), 'quanlian.known_areas': '15|16' });
    expect(feedSettings(scope)['quanlian.known_codes'].split(',')).toEqual(expect.arrayContaining(['site.confirmed', 'obligation.opened']));
  });
});
