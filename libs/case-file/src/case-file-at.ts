import { disputesAbout, GRACE_MS, ledgerOf, POLICIES } from '@quanlian/obligations';
import type { CaseFile } from './case-file';
import { chainOf } from './chain';
import { decisionsOf } from './decisions';
import { disputesOf } from './disputes';
import type { FoldInput } from './fold-input';
import { jurisdictionOf, keysOf, namesOf, openedAtOf } from './identity';
import { measuresOf } from './measures';
import { restorationsOf } from './restorations';
import { statusOf } from './status';
import { timelineOf } from './timeline';
import type { WalkEnd } from './walk';

const earliest = (...instants: (number | undefined)[]): number | undefined => {
  const given = instants.filter((at) => at !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
};

/** When what is still open becomes late. */
const nextOf = (open: readonly { status: string; dueAt: number }[]): number[] =>
  open.filter(({ status }) => status === 'open' || status === 'due').map(({ dueAt }) => dueAt + GRACE_MS);

/** What the case file says at the end of a walk. */
export function caseFileAt({ own, chronicle, opened, findings, nextWake }: WalkEnd, input: FoldInput): CaseFile {
  const { caseId, number, operator, relapseOf, knownAt, validAt, policies = POLICIES } = input;
  const of = (type: string) => own.of(type);
  const ledger = ledgerOf(chronicle, { policies, now: knownAt, opened });
  const measures = measuresOf(own.events, validAt);
  const all = own.all();
  const told = { events: own.events, all, of, now: knownAt };
  const [restorations, disputes, decisions] = [restorationsOf(told), disputesOf(told), decisionsOf(of, knownAt)];
  const firstFinding = earliest(...findings.map((finding) => finding.raisedAt));
  const nextInstant = earliest(ledger.nextInstant, nextWake, ...nextOf([...restorations, ...disputes, ...decisions]));
  return {
    caseId,
    number,
    operator,
    ...(relapseOf === undefined ? {} : { relapseOf }),
    names: namesOf(operator, own.events),
    keys: keysOf(own.events),
    jurisdiction: jurisdictionOf(all),
    status: statusOf(measures.states.site, of),
    openedAt: openedAtOf(all, firstFinding) ?? 0,
    timeline: timelineOf(all),
    measures: measures.states,
    chain: chainOf({ of, measures, obligations: ledger.states, policies, disputesAbout: (id) => disputesAbout(own.byId(id), chronicle) }),
    findings,
    obligations: ledger.states,
    ...(restorations.length === 0 ? {} : { restorations }),
    ...(disputes.length === 0 ? {} : { disputes }),
    ...(decisions.length === 0 ? {} : { decisions }),
    ...(nextInstant === undefined ? {} : { nextInstant }),
    eventCount: all.length,
  };
}
