import { ledgerOf, POLICIES } from '@quanlian/obligations';
import type { CaseFile } from './case-file';
import { chainOf } from './chain';
import type { FoldInput } from './fold-input';
import { jurisdictionOf, keysOf, namesOf, openedAtOf } from './identity';
import { measuresOf } from './measures';
import { statusOf } from './status';
import { timelineOf } from './timeline';
import type { WalkEnd } from './walk';

const earliest = (...instants: (number | undefined)[]): number | undefined => {
  const given = instants.filter((at) => at !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
};

/** What the case file says at the end of a walk. */
export function caseFileAt({ own, chronicle, opened, findings, nextWake }: WalkEnd, input: FoldInput): CaseFile {
  const { caseId, number, operator, relapseOf, knownAt, validAt, policies = POLICIES } = input;
  const of = (type: string) => own.of(type);
  const ledger = ledgerOf(chronicle, { policies, now: knownAt, opened });
  const measures = measuresOf(own.events, validAt);
  const all = own.all();
  const firstFinding = earliest(...findings.map((finding) => finding.raisedAt));
  const nextInstant = earliest(ledger.nextInstant, nextWake);
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
    chain: chainOf({ of, measures, obligations: ledger.states, policies }),
    findings,
    obligations: ledger.states,
    ...(nextInstant === undefined ? {} : { nextInstant }),
    eventCount: all.length,
  };
}
