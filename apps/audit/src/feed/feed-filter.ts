import type { KeyKind } from '@quanlian/contracts';

/** What somebody wants to hear of; what is not named is not narrowed. */
export interface FeedFilter {
  /** codes of events */
  types?: readonly string[];
  /** a division, with all below it */
  region?: string;
  subject?: { kind: KeyKind; value: string };
  /** a duty: events that may open, meet, end, waive or contest it, and what the system says of it */
  obligation?: string;
}

/** Of a filter, what is kept in a record: a key as a stand-in, everything else as it is. */
export function feedFilterShape({ types, region, subject, obligation }: FeedFilter, standIn: (text: string) => string): string[] {
  return [
    ...(types ? [`type=${types.join(',')}`] : []),
    ...(region === undefined ? [] : [`region=${region}`]),
    ...(subject === undefined ? [] : [`subject=${subject.kind}:${standIn(subject.value)}`]),
    ...(obligation === undefined ? [] : [`obligation=${obligation}`]),
  ];
}
