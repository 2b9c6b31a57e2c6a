import type { CaseEvent } from '@quanlian/contracts';
import * as fc from 'fast-check';
import { caseEvent } from '../fixtures/event.fixture';
import { LAW } from '../fixtures/law-runs';
import { resolveAll } from './resolve-all';

jest.setTimeout(LAW.patience);

const FIRMS = ['uscc:91150622MAYX0A110G', 'uscc:91513300MAYX0B21XB', 'uscc:91630100MAYX0E912L', 'org-code:MAYX0F4A7'];
const PAPERS = ['site.identified', 'site.reported', 'load-profile.summarised', 'abnormal-load.detected', 'surcharge.imposed'];
const MERGER_DAY = 40;

/** Somebody's papers of a few weeks: under their own key, or under that of an account which they hold. */
const anyEvent = fc.record({ type: fc.constantFrom(...PAPERS), firm: fc.nat(FIRMS.length - 1), account: fc.option(fc.nat(3)), day: fc.nat(30) });
const someEvents = fc.array(anyEvent, { minLength: 2, maxLength: 12 }).map((drawn) =>
  drawn.map(({ type, firm, account, day }, n) => {
    const held = account === null ? [] : [`account-no:grid:${account}/account`];
    // Every other paper names the account alone.
    return caseEvent(`e${n}`, type, [...(n % 2 === 0 || account === null ? [`${FIRMS[firm]}/operator`] : []), ...held], { day });
  }),
);

const system = { agency: 'system', source: '/system/cases' } as const;
const anyMerger = fc.record({ members: fc.subarray(FIRMS, { minLength: 2 }), mergeKind: fc.constantFrom('same-legal-entity', 'common-control') });
const merged = ({ members, mergeKind }: { members: string[]; mergeKind: string }): CaseEvent =>
  caseEvent('merged', 'entity.merged', ['division:150600/region'], {
    ...system,
    day: MERGER_DAY,
    facts: { groupId: 'g', memberKeys: members, mergeKind },
  });
const unmerged = (members: string[]): CaseEvent =>
  caseEvent('unmerged', 'entity.unmerged', ['division:150600/region'], {
    ...system,
    day: MERGER_DAY + 1,
    facts: { groupId: 'g', removedKeys: members },
  });
const retracted = (id: string): CaseEvent =>
  caseEvent('retracted', 'event.corrected', ['division:150600/region'], { day: MERGER_DAY + 2, facts: { targetEventId: id, effect: 'retract' } });

/** Whose the papers are and which cases they make; the acts themselves have no place among them. */
function identityOf(events: readonly CaseEvent[]) {
  const { cases, suggestions, unassigned, byOperator } = resolveAll(events);
  const papers = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('e'));
  return {
    cases: cases.map((one) => ({ ...one, eventIds: papers(one.eventIds) })),
    suggestions,
    unassigned: unassigned.filter(({ eventId }) => eventId.startsWith('e')),
    byOperator: [...byOperator].map(([operator, own]) => [operator, papers(own.map(({ id }) => id))]),
  };
}

it(`a merger that is undone leaves everything as it was, whichever members and events there are (${LAW.told})`, () => {
  fc.assert(
    fc.property(someEvents, anyMerger, (events, merger) => {
      expect(identityOf([...events, merged(merger), unmerged(merger.members)])).toEqual(identityOf(events));
    }),
    LAW.runs,
  );
});

it(`so does one that is retracted (${LAW.told})`, () => {
  fc.assert(
    fc.property(someEvents, anyMerger, (events, merger) => {
      expect(identityOf([...events, merged(merger), retracted('merged')])).toEqual(identityOf(events));
    }),
    LAW.runs,
  );
});

it(`an un-merge that is retracted leaves the merger standing (${LAW.told})`, () => {
  fc.assert(
    fc.property(someEvents, anyMerger, (events, merger) => {
      expect(identityOf([...events, merged(merger), unmerged(merger.members), retracted('unmerged')])).toEqual(
        identityOf([...events, merged(merger)]),
      );
    }),
    LAW.runs,
  );
});
