import { CaseEvent, QuanlianEvent, derivedId, formatBeijing, typeName } from '@quanlian/contracts';
import { FoldedCase } from './case-file.repository';

/** Facts of events that this service itself publishes; ids follow from what they say, so a retry or a rebuild publishes nothing twice. */
interface Derived {
  code: string;
  at: number;
  identity: readonly string[];
  facts: Record<string, unknown>;
}

/** Instants older than this change views only: loading history alarms nobody (configurable, an internal default). */
export const QUIET_AFTER_MS = 7 * 24 * 3_600_000;

export function caseOpened({ row, file }: FoldedCase, now: number): QuanlianEvent {
  const { caseId, number, operator, openedBy, relapseOf } = row;
  const facts = { caseId, number, operator, openedBy, ...(relapseOf ? { relapseOf } : {}) };
  return toEvent(row.operator, file.jurisdiction, { code: 'case.opened', at: now, identity: ['case.opened', caseId], facts });
}

/** Steps of findings and obligations that happened within the last days. */
export function transitionsOf({ row, file }: FoldedCase, now: number): QuanlianEvent[] {
  const recent = ({ at }: Derived): boolean => now - at <= QUIET_AFTER_MS && at <= now;
  return [...findingSteps(row.caseId, file), ...obligationSteps(row.caseId, file)]
    .filter(recent)
    .map((step) => toEvent(row.operator, file.jurisdiction, step));
}

function findingSteps(caseId: string, file: FoldedCase['file']): Derived[] {
  return file.findings.flatMap((finding) => {
    const base = { caseId, rule: finding.rule, findingId: finding.id };
    const raised: Derived = {
      code: 'finding.raised',
      at: finding.raisedAt,
      identity: [caseId, finding.id, 'raised', String(finding.occurrence)],
      facts: { ...base, severity: finding.severity, evidence: finding.evidence },
    };
    if (finding.resolvedAt === undefined) return [raised];
    const facts = { ...base, ...(finding.resolvedBy ? { resolvedBy: finding.resolvedBy } : {}) };
    return [raised, { code: 'finding.resolved', at: finding.resolvedAt, identity: [caseId, finding.id, 'resolved', String(finding.occurrence)], facts }];
  });
}

function obligationSteps(caseId: string, file: FoldedCase['file']): Derived[] {
  return file.obligations.flatMap((obligation) => {
    const name = `${obligation.policyId}#${obligation.instance ?? 1}`;
    const facts = { caseId, policyId: obligation.policyId, dueAt: formatBeijing(obligation.dueAt) };
    const step = (code: string, at: number): Derived => ({ code, at, identity: [caseId, name, code], facts });
    const steps = [step('obligation.opened', obligation.openedAt)];
    if (obligation.metAt !== undefined) steps.push(step('obligation.met', obligation.metAt));
    if (obligation.status === 'overdue') steps.push(step('obligation.overdue', obligation.dueAt));
    return steps;
  });
}

function toEvent(operator: string, jurisdiction: string, { code, at, identity, facts }: Derived): QuanlianEvent {
  const [kind, ...value] = operator.split(':');
  return {
    specversion: '1.0',
    id: derivedId(at, code, ...identity),
    source: '/system/cases',
    type: typeName(code),
    subject: operator,
    time: formatBeijing(at),
    dataschema: `/schemas/${typeName(code)}.json`,
    agency: 'system',
    organ: 'cases',
    jurisdiction,
    data: {
      keys: [{ kind: kind as CaseEvent['keys'][number]['kind'], value: value.join(':'), role: 'operator' }],
      facts,
      evidence: [],
      policyRefs: [],
      approvals: [],
    },
  };
}
