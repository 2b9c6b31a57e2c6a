import { formatBeijing } from '@quanlian/contracts';
import type { CaseView } from './case-view';
import type { Rule } from './define-rule';
import { RuleExample, viewOf } from './example';
import type { Verdict } from './verdict';

/** One answer to an example, in the words of the reference page. */
export interface ExampleAnswer {
  situation: string;
  about: string;
  answer: string;
  compared: string;
  restsOn: string;
  askedAgain: string;
}

/** An example's ids are made up; what it names is told by its kind. */
const nameIn = (view: CaseView, id: string): string => view.byId(id)?.type ?? id;

function counted(names: readonly string[]): string {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
}

const outcomeOf = ({ outcome, severity, missing = [] }: Verdict): string => [outcome, severity, missing.join(', ')].filter(Boolean).join(': ');

/** What a rule answers to one of its examples: a verdict for each thing that it judges. */
export function answersTo(rule: Rule, example: RuleExample): ExampleAnswer[] {
  const view = viewOf(example);
  return rule.check(view).map((verdict) => ({
    situation: example.title,
    about: nameIn(view, verdict.about),
    answer: outcomeOf(verdict),
    compared: Object.entries(verdict.numbers)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    restsOn: counted(verdict.evidence.map((id) => nameIn(view, id))),
    askedAgain: verdict.wakeAt === undefined ? '' : formatBeijing(verdict.wakeAt).slice(0, 16).replace('T', ' '),
  }));
}
