import { CaseEvent, derivedId, EffectiveEvent, EventKey } from '@quanlian/contracts';
import { caseView, CaseView } from './case-view';
import type { Outcome, Severity } from './verdict';

/** One situation and what its rule says about it: the spec asserts it, the reference page shows it. */
export interface RuleExample {
  title: string;
  /** Beijing time, `2022-02-09T09:10` */
  now: string;
  events: readonly EffectiveEvent[];
  earlier?: readonly EffectiveEvent[];
  restatements?: CaseView['restatements'];
  outcome: Outcome;
  severity?: Severity;
}

/** The view that a rule gets of its example. */
export const viewOf = ({ now, events, earlier, restatements }: RuleExample): CaseView => caseView({ now: at(now), events, earlier, restatements });

const at = (text: string): number => Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00+08:00`);

/** A fact's instant, written as the examples write time. */
export const moment = (text: string): string => `${text.length === 10 ? `${text}T00:00` : text}:00+08:00`;

/** An event of an example: known at once when it happened. Its id follows from what it says. */
export function happened(type: string, time: string, facts: CaseEvent['facts'] = {}, keys: readonly string[] = [], agency = 'ndrc'): EffectiveEvent {
  const occurredAt = at(time);
  return {
    id: derivedId(occurredAt, type, JSON.stringify(facts), keys.join()),
    type,
    version: 1,
    source: `/${agency}/example`,
    agency,
    organ: 'example',
    jurisdiction: '150622',
    occurredAt,
    recordedAt: occurredAt,
    acceptedAt: occurredAt,
    position: 0,
    keys: keys.map(parseKey),
    facts,
    evidence: [],
    policyRefs: [],
    approvals: [],
    correctedBy: [],
  };
}

function parseKey(text: string): EventKey {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon) as EventKey['kind'], value: text.slice(colon + 1), role: 'example' };
}
