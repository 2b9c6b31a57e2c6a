import type { FindCasesRequest } from './find-cases.request';

/** Of what was searched, what is kept: conditions that name nobody as they are, keys and texts as stand-ins. Pages and order say nothing. */
export function filterShape(request: FindCasesRequest, standIn: (text: string) => string): string[] {
  const { jurisdiction, status, openFindings, overdue, knownAt, validAt, identityAt, position, subject, q } = request;
  const plain = Object.entries({ jurisdiction, status, openFindings, overdue, knownAt, validAt, identityAt, position })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  const kind = subject?.slice(0, subject.indexOf(':'));
  return [
    ...plain,
    ...(subject === undefined ? [] : [`subject=${kind}:${standIn(subject.slice(kind!.length + 1))}`]),
    ...(q === undefined ? [] : [`q=${standIn(q)}`]),
  ];
}
