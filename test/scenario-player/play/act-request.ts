import type { StoryAct } from '../story/story';

export interface ActRequest {
  path: (caseId: string) => string;
  body: Record<string, unknown>;
  caseOfSeq: number;
}
type ToRequest = (act: StoryAct, idOf: (seq: number) => string) => ActRequest;

const needed = (act: StoryAct, field: 'eventSeq' | 'triggerSeq' | 'aboutSeq'): number => {
  const seq = act[field];
  if (seq === undefined) throw new Error(`Act ${act.act} after line ${act.after}: found no ${field}, expected a line number`);
  return seq;
};

const REQUESTS: Readonly<Record<string, ToRequest>> = {
  'suggestion.approve': (act, idOf) => ({
    path: (caseId) => `/v1/cases/${caseId}/suggestions/${idOf(needed(act, 'eventSeq'))}/approval`,
    body: { second: act.second, at: act.at },
    caseOfSeq: act.caseOfSeq ?? act.after,
  }),
  'obligation.open': (act, idOf) => ({
    path: (caseId) => `/v1/cases/${caseId}/obligations`,
    body: { policyId: act.policyId, triggerEventId: idOf(needed(act, 'triggerSeq')), at: act.at },
    caseOfSeq: act.caseOfSeq ?? needed(act, 'triggerSeq'),
  }),
  'finding.note': (act, idOf) => ({
    path: (caseId) => `/v1/cases/${caseId}/findings/notes`,
    body: { rule: act.rule, aboutEventId: idOf(needed(act, 'aboutSeq')), resolves: act.resolves ?? false, reason: act.reason, at: act.at },
    caseOfSeq: act.caseOfSeq ?? needed(act, 'aboutSeq'),
  }),
};

/** The request of the case API that an act stands for; undefined for an act the API does not know. */
export const actRequest = (act: StoryAct, idOf: (seq: number) => string): ActRequest | undefined => REQUESTS[act.act]?.(act, idOf);
