import type { SameEvent } from '../story/same-event';
import type { ExpectedObligation } from '../story/story';
import type { Labels } from './labels';
import { NOTHING, sameInstant, type Difference, type SeenCaseFile, type SeenObligation } from './seen';

/** `N1283-03-2#4`: policy and, for a recurring one, the number of the window. */
export const obligationName = ({ policyId, instance }: Pick<SeenObligation, 'policyId' | 'instance'>): string =>
  instance === undefined || instance === null || policyId.includes('#') ? policyId : `${policyId}#${instance}`;

const seqText = (seq: number | null | undefined): string => (seq === null || seq === undefined ? NOTHING : `#${seq}`);

function fieldDifferences(wanted: ExpectedObligation, found: SeenObligation, same: SameEvent, where: string): Difference[] {
  const seqOf = (id: string | null | undefined): number | null => (id ? (same.seqOfId(id) ?? null) : null);
  const instants = (['openedAt', 'dueAt', 'metAt'] as const)
    .filter((field) => !sameInstant(wanted[field], found[field]))
    .map((field) => ({ where: `${where} ${field}`, expected: wanted[field] ?? NOTHING, found: found[field] ?? NOTHING }));
  const texts = (['status', 'deadlineBasis'] as const)
    .filter((field) => wanted[field] !== found[field])
    .map((field) => ({ where: `${where} ${field}`, expected: wanted[field], found: found[field] }));
  const events = (
    [
      ['openedBySeq', 'openedBy'],
      ['metBySeq', 'metBy'],
    ] as const
  )
    .map(([wantedField, foundField]) => ({ field: wantedField, expected: wanted[wantedField], found: seqOf(found[foundField]) }))
    .filter(({ expected, found: seq }) => (expected === null ? null : same.firstSeqOf(expected)) !== seq)
    .map(({ field, expected, found: seq }) => ({ where: `${where} ${field}`, expected: seqText(expected), found: seqText(seq) }));
  return [...events, ...instants, ...texts];
}

/** One per case and policy instance, field by field; `at` names the snapshot. */
export function compareObligations(
  wanted: readonly ExpectedObligation[],
  files: ReadonlyMap<string, SeenCaseFile>,
  labels: Labels,
  same: SameEvent,
  at: string,
): Difference[] {
  const found = new Map<string, SeenObligation>(
    [...files].flatMap(([caseId, file]) =>
      file.obligations.map((obligation) => [`${obligationName(obligation)}/${labels.labelOf(caseId)}`, obligation] as const),
    ),
  );
  const expected = new Map<string, ExpectedObligation>(wanted.map((obligation) => [`${obligation.policyId}/${obligation.case}`, obligation]));
  const missing = [...expected].flatMap(([name, obligation]) => {
    const seen = found.get(name);
    return seen
      ? fieldDifferences(obligation, seen, same, `${at} ${name}`)
      : [{ where: `${at} ${name}`, expected: obligation.status, found: NOTHING }];
  });
  const extra = [...found].filter(([name]) => !expected.has(name));
  return [...missing, ...extra.map(([name, seen]) => ({ where: `${at} ${name}`, expected: NOTHING, found: `${seen.status}, due ${seen.dueAt}` }))];
}
