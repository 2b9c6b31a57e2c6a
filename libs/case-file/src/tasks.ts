import { GRACE_MS } from '@quanlian/obligations';
import type { ObligationState } from '@quanlian/obligations';
import type { CaseFile } from './case-file';

/** What somebody owes: a duty of a notice, a measure to be undone, a contested record to be answered, a decision of a joint meeting. */
export const TASK_KINDS = ['duty', 'restoration', 'dispute', 'decision'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** One open item of a case; instants are epoch milliseconds. */
export interface Task {
  kind: TaskKind;
  /** of the policy, the measure's event, the dispute or the decision */
  id: string;
  /** who owes it */
  agencies: readonly string[];
  /** the event that opened it */
  because: string;
  openedAt: number;
  dueAt: number;
  /** of a duty that repeats, how many repetitions are overdue, this one the oldest */
  unmet?: number;
}

/** Whether its time has passed; deadlines are given to the second. */
export const isLate = ({ dueAt }: Task, now: number): boolean => now >= dueAt + GRACE_MS;

type Open = Pick<CaseFile, 'obligations' | 'restorations' | 'disputes' | 'decisions'>;

/** All that is open in a case, what falls due first first. */
export function tasksOf({ obligations, restorations = [], disputes = [], decisions = [] }: Open): Task[] {
  const undone = restorations
    .filter(({ status }) => status === 'due' || status === 'late')
    .map(({ measureId, agency, groundId, openedAt, dueAt }): Task => {
      return { kind: 'restoration', id: measureId, agencies: [agency], because: groundId, openedAt, dueAt };
    });
  const contested = disputes
    .filter(({ status }) => status === 'open' || status === 'overdue')
    .map(({ disputeId, agency, eventId, openedAt, dueAt }): Task => {
      return { kind: 'dispute', id: disputeId, agencies: [agency], because: eventId, openedAt, dueAt };
    });
  const decided = decisions
    .filter(({ status }) => status === 'open' || status === 'overdue')
    .map(({ decisionId, agencies, openedAt, dueAt }): Task => ({ kind: 'decision', id: decisionId, agencies, because: decisionId, openedAt, dueAt }));
  return [...dutiesOf(obligations), ...undone, ...contested, ...decided].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** Of a duty that repeats its oldest overdue repetition, or the running one: a site that nobody reported on for a year is one task. */
function dutiesOf(obligations: readonly ObligationState[]): Task[] {
  const tasks = new Map<string, Task>();
  for (const { policyId, status, responsible, openedBy, openedAt, dueAt, instance } of obligations) {
    if (status !== 'open' && status !== 'overdue') continue;
    const before = tasks.get(policyId);
    if (before?.unmet !== undefined) {
      if (status === 'overdue') before.unmet++;
      continue;
    }
    const unmet = instance !== undefined && status === 'overdue' ? { unmet: 1 } : {};
    tasks.set(policyId, { kind: 'duty', id: policyId, agencies: responsible, because: openedBy, openedAt, dueAt, ...unmet });
  }
  return [...tasks.values()];
}
