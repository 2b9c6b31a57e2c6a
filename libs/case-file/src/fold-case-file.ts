import { RULES } from '@quanlian/cross-check';
import { ledgerOf, POLICIES } from '@quanlian/obligations';
import { arrivalsOf } from './arrivals';
import type { CaseFile } from './case-file';
import { chainOf } from './chain';
import type { FoldInput } from './fold-input';
import { jurisdictionOf, keysOf, namesOf, openedAtOf } from './identity';
import { measuresOf } from './measures';
import { statusOf } from './status';
import { timelineOf } from './timeline';
import { Walk } from './walk';

const earliest = (...instants: (number | undefined)[]): number | undefined => {
  const given = instants.filter((at) => at !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
};

/**
 * The case file: a function of the events and the instants asked for, and of nothing else. Any order and any repetition
 * of the same events gives the same bytes.
 */
export function foldCaseFile(input: FoldInput): CaseFile {
  const { caseId, number, operator, relapseOf, knownAt, validAt, policies = POLICIES, rules = RULES } = input;
  const arrivals = arrivalsOf(input.events, input.earlier ?? [], knownAt);
  const { own, chronicle, opened, findings, nextWake } = new Walk(arrivals, rules, policies, caseId).to(knownAt);
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
