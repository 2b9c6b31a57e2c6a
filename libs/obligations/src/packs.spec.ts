import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkPacks } from './pack-check';
import { PACKS, POLICIES } from './packs';
import type { ObligationPolicy } from './policy';
import { policy } from './testing/given';

const known = new Set(
  POLICIES.flatMap((one) => [...(one.triggerEvent ? [one.triggerEvent] : []), ...(one.requiredActionEvent ?? [])].map((pattern) => pattern.type)),
);
['project.delisted', 'site.shut-down', 'pool-traffic.detected'].forEach((code) => known.add(code));
const problemsOf = (...policies: ObligationPolicy[]) => checkPacks([{ pack: 'national-1283', policies }], known).map((problem) => problem.code);
const good = policy('N1283-16-1');

it('the packs in the folder are the packs that are loaded', () => {
  const files = readdirSync(path.join(__dirname, 'packs')).filter((file) => file.endsWith('.json'));
  expect(PACKS.map((pack) => `${pack.pack}.json`).sort()).toEqual(files.sort());
});
it('the packs are sound', () => expect(checkPacks(PACKS, known)).toEqual([]));
describe('the pack check sees', () => {
  it.each<[string, Partial<ObligationPolicy>]>([
    ['pack.unknown-event', { triggerEvent: { type: 'site.dreamt', where: {} } }],
    ['pack.unknown-event', { requiredActionEvent: [{ type: 'credit.dreamt', where: {} }] }],
    ['pack.unknown-event', { recurrence: 'P7D until site.dreamt' }],
    ['pack.date', { effectiveFrom: '2021-02-30x' }],
    ['pack.date', { effectiveFrom: '2021-13-01' }],
    ['pack.date', { effectiveFrom: '2021-10-01T00:00:00+08:00' }],
    ['pack.date', { effectiveFrom: 'on 2021-10-01' }],
    ['pack.deadline', { deadline: 'soon' }],
    ['pack.deadline', { deadline: null, defaultSla: 'P' }],
    ['pack.deadline', { deadline: 'P1000Y' }],
    ['pack.deadline', { deadline: 'P40000WD' }],
    ['pack.deadline', { deadline: 'field:dueOn+P2000M' }],
    ['pack.recurrence', { recurrence: 'PT1S until site.shut-down' }],
    ['pack.recurrence', { recurrence: 'P0D until site.shut-down' }],
    ['pack.recurrence', { recurrence: 'P1000Y' }],
    ['pack.recurrence', { recurrence: 'P7 until site.shut-down' }],
    ['pack.recurrence', { recurrence: 'now and then' }],
    ['pack.recurrence', { recurrence: 'about P7D until site.shut-down' }],
    ['pack.recurrence', { recurrence: 'monthly while imposed or so' }],
    ['pack.jurisdiction', { jurisdiction: '5' }],
    ['pack.jurisdiction', { jurisdiction: '15x' }],
    ['pack.jurisdiction', { jurisdiction: 'x15' }],
    ['pack.unknown-scope', { scope: 'galaxy' as never }],
    ['pack.unknown-status', { status: 'dream' as never }],
    ['pack.field-missing', { titleZh: undefined as never }],
    ['pack.field-missing', { responsibleAgencies: undefined as never }],
    ['pack.wrong-pack', { pack: 'another' }],
  ])('%s in %j', (code, change) => expect(problemsOf({ ...good, ...change })).toContain(code));
  it('and says of each what it found and what it expected', () => {
    const broken: Partial<ObligationPolicy> = {
      ...{ pack: 'another', titleZh: undefined, evidence: undefined, scope: 'galaxy' as never, status: 'dream' as never, jurisdiction: '5' },
      ...{ effectiveFrom: 'soon', deadline: 'soon', recurrence: 'often', triggerEvent: { type: 'site.dreamt', where: {} } },
    };
    const twice = [good, { ...good, ...broken }];
    expect(checkPacks([{ pack: 'national-1283', policies: twice }], known).map(({ detail }) => detail)).toEqual([
      `Found ${good.id} twice; give each duty its own id.`,
      'Found pack another in the file of national-1283; move or rename it.',
      'Found no text in titleZh; give one.',
      'Found no list in evidence; give one, empty if need be.',
      'Found scope galaxy; expected one of case, case-conditional, jurisdiction, national.',
      'Found status dream; expected one of in-force, draft, watch.',
      'Found jurisdiction 5; expected 2, 4 or 6 digits or null.',
      'Found effectiveFrom soon; expected a calendar date.',
      'Found deadline soon; expected an ISO duration of at most 100 years, a date, an instant or field:<fact>.',
      'Found recurrence often; expected "<duration>" or "<duration> until <event or date>", a day to 100 years long.',
      'Found event site.dreamt; expected a code of the event catalogue.',
    ]);
  });
  it.each([
    ['pack.supersedes', { policyId: 'N1283-99', from: '2022-01-01' }],
    ['pack.supersedes', { policyId: 'N1283-02-1', from: '2022-01-01' }],
    ['pack.date', { policyId: 'N1283-02-2', from: 'soon' }],
  ])('%s in a notice that ends %j', (code, superseding) => {
    expect(checkPacks([...PACKS, { pack: 'later', policies: [], supersedes: [superseding] }], known).map((problem) => problem.code)).toEqual([code]);
  });
  it('an id used twice', () => expect(problemsOf(good, good)).toEqual(['pack.duplicate-id']));
  it('nothing wrong in a sound duty', () => expect(problemsOf(good)).toEqual([]));
});
