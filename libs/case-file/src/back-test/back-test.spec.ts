import { beijingDate } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { draftRules, RULES } from '@quanlian/cross-check';
import type { DraftThresholds } from '@quanlian/cross-check';
import { eventsByOperator } from '@quanlian/entity-resolution';
import { OWN_PACKS, PACKS, PolicyPacks } from '@quanlian/obligations';
import type { Pack } from '@quanlian/obligations';
import * as fc from 'fast-check';
import { byOpener } from '../cases/case-names';
import { casesOf } from '../cases/cases-of';
import { at, event } from '../testing/given';
import { WHOLE } from '../testing/runs';
import { readStory, storyNames, wholeStory } from '../testing/story';
import { backTest } from './back-test';
import type { BackTestSubject, CaseDifference } from './back-test';
import { ExtraWork } from './extra-work';
import type { JudgedBy } from './judged-by';

const LIVE: JudgedBy = { policies: OWN_PACKS.policies, rules: RULES };
const EVER = { from: 0, to: at('2022-06-01') };

/** Everybody in a history, each case by the name of what opened it. */
function subjectsOf(history: readonly CaseEvent[]): BackTestSubject[] {
  const regional = history.filter(({ type }) => type === 'evaluation.published');
  return [...eventsByOperator(history)].map(([operator, events]) => {
    const { episodes } = casesOf(operator, events, EVER.to, LIVE.policies);
    const names = byOpener(episodes.map(({ openedBy, openedAt }) => ({ caseId: openedBy, number: openedBy, openedBy, givenAt: openedAt })));
    return { operator, events, regional, names };
  });
}
const everybody = storyNames().map((name) => subjectsOf(wholeStory(readStory(name)).events));
const over = (subjects: readonly BackTestSubject[], live: JudgedBy, draft: JudgedBy): CaseDifference[] =>
  subjects.flatMap((subject) => backTest(subject, EVER, live, draft));

/** Every number of one rule a multiple of what it is. */
const drafts = fc.record({ rule: fc.constantFrom(...RULES), times: fc.constantFrom(0, 3, 10) }).map(({ rule, times }): DraftThresholds => {
  const numbers = Object.entries(rule.thresholds as object).filter(([, value]) => typeof value === 'number');
  return { [rule.code]: Object.fromEntries(numbers.map(([name, value]) => [name, Number(value) * times])) };
});

describe('over whole stories', () => {
  it('a draft that says what is in force changes nothing, though nothing of it is the same object', () => {
    const again: JudgedBy = {
      policies: new PolicyPacks(structuredClone(PACKS) as readonly Pack[]).policies,
      rules: draftRules(RULES, Object.fromEntries(RULES.map(({ code, thresholds }) => [code, thresholds as Record<string, unknown>]))),
    };
    for (const subjects of everybody) expect(over(subjects, LIVE, again)).toEqual([]);
  });

  it('other thresholds of one rule change what that rule finds', () => {
    const changed = (thresholds: DraftThresholds) =>
      over(everybody[0]!, LIVE, { ...LIVE, rules: draftRules(RULES, thresholds) }).flatMap(({ findings }) =>
        findings.map(({ change, live, draft }) => `${change} ${(live ?? draft)!.rule}`),
      );
    expect(changed({ XC05: { graceD: 60 } })).toEqual(['disappears XC05']);
    expect(changed({ XC24: { dueD: 5 } })).toEqual(['changes XC24']);
  });

  it(
    `what a draft brings, going back to what is in force takes away (${WHOLE.told})`,
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...everybody), drafts, (subjects, thresholds) => {
          const draft = { ...LIVE, rules: draftRules(RULES, thresholds) };
          const [there, back] = [over(subjects, LIVE, draft), over(subjects, draft, LIVE)];
          expect(kindsOf(back)).toEqual(kindsOf(there).map(mirrored).sort());
          expect(workOf(back)).toEqual(workOf(there).map(([agency, duties, findings, tasks]) => [agency, 0 - duties, 0 - findings, 0 - tasks]));
        }),
        WHOLE.runs,
      );
    },
    WHOLE.patience,
  );
});

const kindsOf = (found: readonly CaseDifference[]): string[] =>
  found.flatMap(({ findings, duties }) => [...findings, ...duties].map(({ change }) => change)).sort();
const mirrored = (change: string): string => (change === 'appears' ? 'disappears' : change === 'disappears' ? 'appears' : change);
function workOf(found: readonly CaseDifference[]): (readonly [string, number, number, number])[] {
  const work = new ExtraWork(EVER, RULES);
  found.forEach((one) => work.add(one));
  return work.byAgency().map(({ agency, duties, findings, openTasks }) => [agency, duties, findings, openTasks] as const);
}

const subject = (events: readonly CaseEvent[], more: Partial<BackTestSubject> = {}): BackTestSubject => ({
  ...{ operator: 'uscc:91150622MAYX0A110G', events, regional: [], names: new Map() },
  ...more,
});
const opened = (events: readonly CaseEvent[]): BackTestSubject =>
  subject(events, { names: byOpener([{ caseId: 'c', number: 'QL-1', openedBy: events[0]!.id, givenAt: 0 }]) });

describe('a draft of a pack', () => {
  const sites = opened([event('site.identified', '2021-10-04'), event('site.confirmed', '2021-10-06', { projectClass: 'existing' })]);
  const listing = OWN_PACKS.find('N1283-02-2')!;
  const notice: Pack = {
    pack: 'example',
    policies: [{ ...listing, id: 'EX-1', pack: 'example', effectiveFrom: '2021-10-01', defaultSla: 'P3D' }],
    supersedes: [{ policyId: listing.id, from: '2021-10-01' }],
  };
  const draft = (pack: Pack): JudgedBy => ({ ...LIVE, policies: OWN_PACKS.with([pack]).policies });

  it('opens its duties and ends others, in the week in which they open', () => {
    const found = backTest(sites, { from: at('2021-10-01'), to: at('2021-10-29') }, LIVE, draft({ ...notice, supersedes: [] }));
    expect(found).toMatchObject([
      { live: { row: { caseId: 'c' } }, duties: [{ change: 'appears', draft: { policyId: 'EX-1', openedAt: at('2021-10-06') } }], findings: [] },
    ]);
    const work = new ExtraWork({ from: at('2021-10-01'), to: at('2021-10-29') }, RULES);
    found.forEach((one) => work.add(one));
    expect(work.byAgency()).toEqual([
      {
        ...{ agency: 'ndrc', duties: 1, findings: 0, perWeek: { duties: 0.25, findings: 0 }, openTasks: 1 },
        weeks: [{ week: '2021-W40', duties: 1, findings: 0 }],
      },
    ]);
  });

  it('that only takes the place of another duty is no more work', () => {
    const found = over([sites], LIVE, draft(notice));
    expect(found.flatMap(({ duties }) => duties.map(({ change }) => change)).sort()).toEqual(['appears', 'disappears']);
    expect(workOf(found)).toEqual([]);
  });

  it('of a shorter time moves the duty', () => {
    const shorter = PACKS.map((pack) => ({
      ...pack,
      policies: pack.policies.map((policy) => (policy.id === listing.id ? { ...policy, defaultSla: 'P2D' } : policy)),
    }));
    const found = over([sites], LIVE, { ...LIVE, policies: new PolicyPacks(shorter).policies });
    expect(found.flatMap(({ duties }) => duties)).toMatchObject([
      { change: 'changes', live: { dueAt: at('2021-10-13') }, draft: { dueAt: at('2021-10-08') } },
    ]);
  });

  it('about what began before or after the period says nothing', () => {
    for (const [from, to] of [
      ['2021-10-07', '2021-10-29'],
      ['2021-10-01', '2021-10-05'],
    ] as const)
      expect(backTest(sites, { from: at(from), to: at(to) }, LIVE, draft(notice))).toEqual([]);
  });
});

describe('a draft of a threshold', () => {
  const bill = event('surcharge.billed', '2021-10-10', { billNo: 'B1', amountCny: '5000', dueOn: '2021-10-15' });
  const billed = opened([event('site.identified', '2021-10-04'), bill]);
  const grace = (graceD: number): JudgedBy => ({ ...LIVE, rules: draftRules(RULES, { XC05: { graceD } }) });
  const until = (to: string) => ({ from: 0, to: at(to) });

  it('finds earlier, later or not yet', () => {
    const changed = (to: string, days: number) => backTest(billed, until(to), LIVE, grace(days)).flatMap(({ findings }) => findings);
    expect(changed('2021-11-01', 5)).toMatchObject([{ change: 'appears', draft: { rule: 'XC05', about: bill.id, severity: 'medium' } }]);
    expect(changed('2021-12-01', 60)).toMatchObject([{ change: 'disappears', live: { rule: 'XC05' } }]);
    const [moved] = changed('2021-12-01', 5);
    expect(moved).toMatchObject({ change: 'changes', live: { rule: 'XC05' }, draft: { rule: 'XC05' } });
    expect([moved!.live!, moved!.draft!].map(({ raisedAt }) => beijingDate(raisedAt))).toEqual(['2021-11-14', '2021-10-20']);
  });

  it('is work for whoever is to follow the finding up', () => {
    expect(workOf(backTest(billed, until('2021-11-01'), LIVE, grace(5)))).toEqual([['energy', 0, 1, 0]]);
  });

  it('that finds something about somebody without a case opens one, without a number', () => {
    const found = backTest(subject([bill]), until('2021-11-01'), LIVE, grace(5));
    expect(found).toMatchObject([{ live: undefined, draft: { row: { number: '', openedBy: bill.id } }, findings: [{ change: 'appears' }] }]);
  });

  it('that finds nothing about somebody who has a case for a finding alone takes the case away', () => {
    const [one] = backTest(opened([bill]), until('2021-12-01'), LIVE, grace(60));
    expect(one).toMatchObject({ live: { row: { number: 'QL-1' } }, draft: undefined, findings: [{ change: 'disappears' }] });
  });
});
