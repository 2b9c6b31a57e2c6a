import type { ErrorKind } from '../errors';

/**
 * A refusal has a kind, from which its HTTP status follows. Besides: `protocol`, refused before the domain was asked; `fault`, ours;
 * `place`, one broken place inside `errors` of another problem; `parked`, the reason for which a message from Kafka was set aside.
 */
export type ProblemKind = ErrorKind | 'protocol' | 'fault' | 'place' | 'parked';

/** What is told about a code wherever it turns up. */
export interface ProblemInfo {
  kind: ProblemKind;
  title: string;
  /** what whoever gets it does next */
  remedy: string;
}

/** By code, lower case with dots; a code is never used again for something else. */
export type Problems = Readonly<Record<string, ProblemInfo>>;

export const info = <K extends ProblemKind>(kind: K, title: string, remedy: string) => ({ kind, title, remedy });
