import { derivedId, formatBeijing, operatorKey, ownEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import type { FoldedCase } from '@quanlian/case-file';

/** Facts of events that this service itself publishes; ids follow from what they say, so a retry or a rebuild publishes nothing twice. */
interface Derived {
  code: string;
  at: number;
  identity: readonly string[];
  /** put together only for what is told: of a long case, nearly all happened long ago */
  facts: () => Record<string, unknown>;
}

/** Instants older than this change views only: loading history alarms nobody (configurable, an internal default). */
export const QUIET_AFTER_MS = 7 * 24 * 3_600_000;

export function caseOpened({ row, file }: FoldedCase, now: number): QuanlianEvent {
  const { caseId, number, operator, openedBy, relapseOf } = row;
  const facts = { caseId, number, operator, openedBy, ...(relapseOf ? { relapseOf } : {}) };
  return toEvent(row.operator, file.jurisdiction, { code: 'case.opened', at: now, identity: ['case.opened', caseId], facts: () => facts });
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
    const base = { caseId, findingId: finding.id, rule: finding.rule, about: finding.about, occurrence: finding.occurrence };
    const raised: Derived = {
      code: 'finding.raised',
      at: finding.raisedAt,
      identity: [caseId, finding.id, 'raised', String(finding.occurrence)],
      facts: () => ({
        ...base,
        severity: finding.history[0]?.severity ?? finding.severity,
        evidence: finding.evidence,
        numbers: finding.numbers,
        raisedAt: formatBeijing(finding.raisedAt),
      }),
    };
    const { resolvedAt, resolvedBy } = finding;
    if (resolvedAt === undefined) return [raised];
    const resolved: Derived = {
      code: 'finding.resolved',
      at: resolvedAt,
      identity: [caseId, finding.id, 'resolved', String(finding.occurrence)],
      facts: () => ({ ...base, resolvedAt: formatBeijing(resolvedAt), ...(resolvedBy ? { resolvedByEventId: resolvedBy } : {}) }),
    };
    return [raised, resolved];
  });
}

function obligationSteps(caseId: string, file: FoldedCase['file']): Derived[] {
  return file.obligations.flatMap((obligation) => {
    const name = `${obligation.policyId}#${obligation.instance ?? 1}`;
    const { policyId, instance, openedBy, openedAt, dueAt, metBy, metAt, responsible } = obligation;
    const base = (): object => ({ caseId, policyId, ...(instance === undefined ? {} : { instance }), dueAt: formatBeijing(dueAt) });
    const step = (code: string, at: number, facts: () => object): Derived => ({
      code,
      at,
      identity: [caseId, name, code],
      facts: () => ({ ...base(), ...facts() }),
    });
    const opening = (): object => ({
      openedByEventId: openedBy,
      openedAt: formatBeijing(openedAt),
      deadlineBasis: obligation.deadlineBasis ?? 'not stated',
      responsible,
    });
    const steps = [step('obligation.opened', openedAt, opening)];
    if (metAt !== undefined && metBy !== undefined) {
      steps.push(step('obligation.met', metAt, () => ({ metByEventId: metBy, metAt: formatBeijing(metAt), late: metAt > dueAt })));
    }
    if (obligation.status === 'overdue') steps.push(step('obligation.overdue', dueAt, () => ({ responsible })));
    return steps;
  });
}

const toEvent = (operator: string, jurisdiction: string, { code, at, identity, facts }: Derived): QuanlianEvent =>
  ownEvent({
    id: derivedId(at, code, ...identity),
    code,
    agency: 'system',
    organ: 'cases',
    about: operatorKey(operator),
    jurisdiction,
    at,
    facts: facts(),
  });
