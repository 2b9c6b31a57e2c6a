import type { EffectiveEvent } from '@quanlian/contracts';
import type { Restatement } from '@quanlian/cross-check';
import { ledgerOf, touchedBy } from '@quanlian/obligations';
import type { Chronicle, ObligationPolicy, ObligationState, OfficerOpening } from '@quanlian/obligations';

/** Events that came at once after they happened restate nothing; the rule itself asks for a longer delay. */
const LATE_MS = 24 * 3_600_000;
const ANSWERED: ReadonlySet<string> = new Set(['met', 'met-late', 'overdue']);

const isLate = (event: EffectiveEvent): boolean => event.recordedAt - event.occurredAt > LATE_MS;
const nameOf = (state: ObligationState): string => (state.instance === undefined ? state.policyId : `${state.policyId}#${state.instance}`);
const answerOf = (state: ObligationState): string => (state.metBy === undefined ? state.status : `${state.status} by ${state.metBy}`);

/** Notices answers that had been shown and that a late event changes. Only duties that the event may touch are tracked again. */
export class Restatements {
  private found: readonly Restatement[] = [];

  constructor(private readonly policies: readonly ObligationPolicy[]) {}

  list(): readonly Restatement[] {
    return this.found;
  }

  /** `grow` lets the chronicle take the added events in. */
  watch(chronicle: Chronicle, added: readonly EffectiveEvent[], now: number, opened: readonly OfficerOpening[], grow: () => void): void {
    const late = added.filter(isLate);
    const policies = [...new Set(late.flatMap((event) => this.touched(event.type)))];
    if (policies.length === 0) return grow();
    const before = ledgerOf(chronicle, { policies, now, opened }).states.filter((state) => ANSWERED.has(state.status));
    grow();
    if (before.length === 0) return;
    const after = new Map(ledgerOf(chronicle, { policies, now, opened }).states.map((state) => [nameOf(state), state]));
    const changes = before.flatMap((state) => this.changeOf(state, after.get(nameOf(state)), late, added));
    if (changes.length > 0) this.found = [...this.found, ...changes];
  }

  private changeOf(
    before: ObligationState,
    after: ObligationState | undefined,
    late: readonly EffectiveEvent[],
    added: readonly EffectiveEvent[],
  ): Restatement[] {
    if (after && after.status === before.status && after.metAt === before.metAt && after.dueAt === before.dueAt) return [];
    const because = after && added.find((event) => event.id === after.metBy);
    const event = because ?? late.find((one) => this.touched(one.type).some((policy) => policy.id === before.policyId));
    if (!event || !late.includes(event)) return [];
    return [{ obligation: nameOf(before), eventId: event.id, before: answerOf(before), after: after ? answerOf(after) : 'not owed' }];
  }

  private touched(type: string): readonly ObligationPolicy[] {
    return touchedBy(this.policies, type);
  }
}
