import type { Finding } from '@quanlian/cross-check';
import type { ObligationState } from '@quanlian/obligations';
import type { CaseFile } from '../case-file';
import { differences } from './judgement-change';
import type { Judged } from './judgement-change';

/** From the first instant up to the last one, epoch ms. */
export interface Period {
  from: number;
  to: number;
}

/** What a draft changes in one case: what began in the period and is not the same under both. */
export interface FileDifferences {
  findings: Judged<Finding>[];
  duties: Judged<ObligationState>[];
}

const FINDINGS = {
  nameOf: ({ rule, about, occurrence }: Finding) => `${rule} ${occurrence} ${about}`,
  isSame: (a: Finding, b: Finding) =>
    a.severity === b.severity &&
    a.status === b.status &&
    a.raisedAt === b.raisedAt &&
    a.resolvedAt === b.resolvedAt &&
    isSameList(a.evidence, b.evidence),
};

const DUTIES = {
  nameOf: ({ policyId, instance = 0 }: ObligationState) => `${policyId} ${instance}`,
  isSame: (a: ObligationState, b: ObligationState) =>
    a.status === b.status &&
    a.openedAt === b.openedAt &&
    a.dueAt === b.dueAt &&
    a.metAt === b.metAt &&
    isSameList(a.responsible, b.responsible) &&
    a.deadlineBasis === b.deadlineBasis,
};

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, place) => one === b[place]);

/** Two files of one case; without one of them, all of the other differs. */
export function compareFiles(live: CaseFile | undefined, draft: CaseFile | undefined, { from, to }: Period): FileDifferences {
  const isWithin = (at: number | undefined): boolean => at !== undefined && at >= from && at <= to;
  return {
    findings: differences(live?.findings ?? [], draft?.findings ?? [], FINDINGS).filter((one) =>
      [one.live?.raisedAt, one.draft?.raisedAt].some(isWithin),
    ),
    duties: differences(live?.obligations ?? [], draft?.obligations ?? [], DUTIES).filter((one) =>
      [one.live?.openedAt, one.draft?.openedAt].some(isWithin),
    ),
  };
}
