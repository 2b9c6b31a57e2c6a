import type { CaseEvent } from '@quanlian/contracts';
import { defineRule, hit } from '@quanlian/cross-check';
import type { CaseView, Rule, Verdict } from '@quanlian/cross-check';
import { foldCaseFile } from '../fold-case-file';
import type { FoldInput } from '../fold-input';

/** `2021-10-20` or `2021-10-20T10:00`, Beijing time. */
export const at = (text: string): number => Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00+08:00`);

export const operatorKey = { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' } as const;
export const regionKey = (code: string) => ({ kind: 'division', value: code, role: 'region' }) as const;

export function event(type: string, when: string, facts: CaseEvent['facts'] = {}, over: Partial<CaseEvent> = {}): CaseEvent {
  const occurredAt = at(when);
  const recordedAt = over.recordedAt ?? occurredAt;
  return {
    id: `${type}@${when}`,
    type,
    version: 1,
    source: '/ndrc/lead',
    agency: 'ndrc',
    organ: 'lead',
    jurisdiction: '150622',
    occurredAt,
    recordedAt,
    acceptedAt: recordedAt,
    position: 0,
    keys: [operatorKey],
    facts,
    evidence: [],
    policyRefs: [],
    approvals: [],
    ...over,
  };
}

export const retract = (targetEventId: string, when: string, over: Partial<CaseEvent> = {}): CaseEvent =>
  event('event.corrected', when, { targetEventId, effect: 'retract' }, over);
export const replace = (targetEventId: string, when: string, replacement: object): CaseEvent =>
  event('event.corrected', when, { targetEventId, effect: 'replace', replacement });

/** A rule for specs of the walk: the answer is all that matters. */
export const rule = (check: (view: CaseView) => readonly Verdict[], code = 'XC99'): Rule =>
  defineRule({
    code,
    slug: 'spec',
    zh: '',
    en: '',
    question: { zh: '', en: '' },
    window: '',
    severity: '',
    basis: [],
    inputs: [],
    thresholds: {},
    check,
    proves: '',
    nextAction: '',
    responsible: [],
    falsePositives: [],
    resolvedBy: '',
  });

/** Hits for each event of a type. */
export const seen = (type: string): Rule => rule((view) => view.of(type).map((one) => hit(one.id, 'medium', { evidence: [one] })));

export const fold = (events: readonly CaseEvent[], over: Partial<FoldInput> = {}) =>
  foldCaseFile({
    caseId: 'case-1',
    number: 'QL-1',
    operator: 'uscc:91150622MAYX0A110G',
    events,
    rules: [],
    policies: [],
    knownAt: at('2030-01-01'),
    ...over,
  });
