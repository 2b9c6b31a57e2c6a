import { maskKeyText } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import type { CaseDifference, Judged } from '@quanlian/case-file';
import { formatBeijing } from '@quanlian/contracts';
import type { Finding } from '@quanlian/cross-check';
import type { ObligationState } from '@quanlian/obligations';
import { DutyDifference, FindingDifference, TestedCase, TestedDuty, TestedFinding } from './back-test.response';

/** A duty that repeats every day would fill an answer with itself. */
const MAX_LISTED = 100;

/** One case that a draft changes, as somebody may see it: keys and names pass the mask. */
export function testedCase({ live, draft, findings, duties }: CaseDifference, mask: Mask): TestedCase {
  const { row, file } = (live ?? draft)!;
  return {
    // A case that only the draft opens may have been opened since, later than the draft would have.
    caseId: row.number === '' ? null : row.caseId,
    number: row.number === '' ? null : row.number,
    opens: live === undefined,
    falls: draft === undefined,
    names: file.names.map((value) => String(mask({ kind: 'identity', value }))),
    jurisdiction: file.jurisdiction,
    findings: findings.slice(0, MAX_LISTED).map((one) => findingDifference(one, mask)),
    duties: duties.slice(0, MAX_LISTED).map(dutyDifference),
    notListed: Math.max(findings.length - MAX_LISTED, 0) + Math.max(duties.length - MAX_LISTED, 0),
  };
}

function findingDifference({ change, live, draft }: Judged<Finding>, mask: Mask): FindingDifference {
  const { rule, about } = (live ?? draft)!;
  return {
    ...{ change, rule, about: String(maskKeyText(about, mask, {})) },
    ...(live && { live: testedFinding(live) }),
    ...(draft && { draft: testedFinding(draft) }),
  };
}

const testedFinding = ({ severity, status, raisedAt, resolvedAt, evidence }: Finding): TestedFinding => ({
  ...{ severity, status, raisedAt: formatBeijing(raisedAt), evidence },
  ...(resolvedAt !== undefined && { resolvedAt: formatBeijing(resolvedAt) }),
});

function dutyDifference({ change, live, draft }: Judged<ObligationState>): DutyDifference {
  const { policyId, instance } = (live ?? draft)!;
  return {
    ...{ change, policyId },
    ...(instance !== undefined && { instance }),
    ...(live && { live: testedDuty(live) }),
    ...(draft && { draft: testedDuty(draft) }),
  };
}

const testedDuty = ({ status, openedAt, dueAt, responsible, deadlineBasis, titleZh, titleEn }: ObligationState): TestedDuty => ({
  ...{ status, openedAt: formatBeijing(openedAt), dueAt: formatBeijing(dueAt), agencies: responsible, deadlineBasis, titleZh, titleEn },
});
