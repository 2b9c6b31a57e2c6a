import { formatBeijing } from '@quanlian/contracts';
import type { HistoryFilter } from './history-filter';

/** Of what was searched, what is kept: conditions that name nobody as they are, a key as a stand-in. */
export function filterShape({ clock, from, to, type, agency, organ, subject, caseId }: HistoryFilter, standIn: (text: string) => string): string[] {
  const instants = { from, to };
  return [
    ...Object.entries({ type, agency, organ, case: caseId }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
    ...Object.entries(instants).flatMap(([name, at]) => (at === undefined ? [] : [`${clock} ${name}=${formatBeijing(at.getTime())}`])),
    ...(subject === undefined ? [] : [`subject=${subject.kind}:${standIn(subject.value)}`]),
  ];
}
