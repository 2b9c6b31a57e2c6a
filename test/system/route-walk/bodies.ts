import type { Seed } from './seed';
import { UNKNOWN } from './unknown';

/**
 * Requests that are well formed and cannot be carried out, for no case has this event: whoever is let in is told so, and whoever is not is refused for
 * who they are and not for how they ask.
 */
const BODIES: Readonly<Record<string, object>> = {
  'post /v1/cases/{caseId}/suggestions/{eventId}/approval': { second: 'of-0009' },
  'post /v1/cases/{caseId}/obligations': { policyId: 'N1283-13-1', triggerEventId: UNKNOWN },
  'post /v1/cases/{caseId}/findings/notes': { rule: 'XC10', aboutEventId: UNKNOWN, resolves: false, reason: '走查' },
  'post /v1/emergencies/{emergencyId}/review': { outcome: 'justified', reason: '走查' },
  'post /v1/cases/{caseId}/disputes': { disputedEventId: UNKNOWN, grounds: '走查' },
  'post /v1/cases/{caseId}/disputes/{disputeId}/withdrawal': { reason: '走查' },
  'post /v1/cases/{caseId}/disputes/{disputeId}/upholding': { reason: '走查' },
  'post /v1/cases/{caseId}/obligations/{policyId}/waiver': { reason: '走查' },
  'post /v1/cases/{caseId}/findings/dismissal': { rule: 'XC10', aboutEventId: UNKNOWN, reason: '走查' },
  'post /v1/cases/{caseId}/unmerger': { mergeEventId: UNKNOWN, reason: '走查' },
  // Whoever is let in is shown plain values already, so there is nothing to unmask.
  'post /v1/cases/{caseId}/unmasking': { purpose: 'case-handling', fields: ['plain'], reason: '走查' },
  // The receiver would see the case by its division, so there is nothing to disclose.
  'post /v1/cases/{caseId}/disclosure': {
    receiver: { agency: 'psb', division: '150000' },
    legalBasis: '走查',
    purpose: 'case-handling',
    until: '2099-01-01T00:00:00Z',
    reason: '走查',
  },
  // Everything that was seeded happened in October 2021, and a load that may be less flat is found flat sooner.
  'post /v1/back-tests': { thresholds: { XC10: { windowD: 1, minKw: '0', cv: '1', low: '0', high: '9' } }, from: '2021-01-01T00:00:00Z' },
  'post /v1/disclosures/{disclosureId}/withdrawal': { reason: '走查' },
  'post /v1/unmaskings/{unmaskingId}/withdrawal': { reason: '走查' },
};

/** A case is no other than itself: it is neither merged with itself nor told apart from itself. */
const WITH_ANOTHER: Readonly<Record<string, object>> = {
  'post /v1/cases/{caseId}/merger': { mergeKind: 'common-control', basis: ['走查'], reason: '走查' },
  'post /v1/cases/{caseId}/verdict-lifting': { reason: '走查' },
};

/** Of a route that is not here, whether somebody is let in shows with an empty request, too. */
export const bodyOf = (route: string, { caseId }: Seed): object =>
  WITH_ANOTHER[route] ? { ...WITH_ANOTHER[route], otherCase: caseId } : (BODIES[route] ?? {});
