import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkPacks } from './pack-check';
import { PACKS, POLICIES } from './packs';
import type { ObligationPolicy } from './policy';
import { policy } from './testing/given';

const known = new Set(
  POLICIES.flatMap((one) => [...(one.triggerEvent ? [one.triggerEvent] : []), ...(one.requiredActionEvent ?? [])].map((pattern) => pattern.type)),
);
['project.delisted', 'site.shut-down'].forEach((code) => known.add(code));
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
    ['pack.deadline', { deadline: 'soon' }],
    ['pack.deadline', { deadline: null, defaultSla: 'P' }],
    ['pack.recurrence', { recurrence: 'P7 until site.shut-down' }],
    ['pack.recurrence', { recurrence: 'now and then' }],
    ['pack.jurisdiction', { jurisdiction: '5' }],
    ['pack.unknown-scope', { scope: 'galaxy' as never }],
    ['pack.unknown-status', { status: 'dream' as never }],
    ['pack.field-missing', { titleZh: undefined as never }],
    ['pack.field-missing', { responsibleAgencies: undefined as never }],
    ['pack.wrong-pack', { pack: 'another' }],
  ])('%s in %j', (code, change) => expect(problemsOf({ ...good, ...change })).toContain(code));
  it('an id used twice', () => expect(problemsOf(good, good)).toEqual(['pack.duplicate-id']));
  it('nothing wrong in a sound duty', () => expect(problemsOf(good)).toEqual([]));
});
