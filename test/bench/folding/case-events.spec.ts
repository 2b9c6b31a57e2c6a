import { foldCaseFile } from '@quanlian/case-file';
import { RULES } from '@quanlian/cross-check';
import { freshFindings } from '../../../libs/case-file/src/testing/fresh-walk';
import { caseEvents } from './case-events';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const shown = (findings: ReturnType<typeof freshFindings>) =>
  findings
    .map(({ id, rule, about, severity, raisedAt, resolvedAt, evidence }) => ({
      id,
      rule,
      about,
      severity,
      raisedAt,
      resolvedAt,
      evidence: [...evidence].sort(),
    }))
    .sort(byId);

it.each([7, 62])('a case of the bench folds to what asking every rule afresh at every instant finds (seed %i)', (seed) => {
  const events = caseEvents({ events: 70, seed, everyH: 24 });
  const knownAt = events.at(-1)!.recordedAt;
  const { findings } = foldCaseFile({ caseId: 'case-1', number: 'QL-1', operator: 'uscc:91150622MAYX0A110G', events, knownAt });
  // What late events restate is the walk's own knowledge.
  const rules = RULES.filter(({ slug }) => slug !== 'late-event-changes-view');
  const fresh = rules.flatMap((rule) => freshFindings(rule, { events, earlier: [], knownAt }));
  expect(shown(findings.filter(({ slug }) => slug !== 'late-event-changes-view'))).toEqual(shown(fresh));
});
