import type { SameEvent } from '../story/same-event';
import type { ExpectedSnapshot } from '../story/story';
import { compareObligations } from './compare-obligations';
import type { Labels } from './labels';
import { NOTHING, type Difference, type SeenCaseFile } from './seen';

type Files = ReadonlyMap<string, SeenCaseFile>;

function compareMeasures(snapshot: ExpectedSnapshot, files: Files, labels: Labels): Difference[] {
  const seen = new Map([...files].map(([caseId, file]) => [labels.labelOf(caseId), file.measures]));
  const names = new Set([...Object.keys(snapshot.measures), ...seen.keys()]);
  return [...names].flatMap((label) => {
    const wanted = snapshot.measures[label] ?? {};
    const found = seen.get(label) ?? {};
    return [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
      .filter((leg) => wanted[leg] !== found[leg])
      .map((leg) => ({ where: `${snapshot.asOf} ${label} ${leg}`, expected: wanted[leg] ?? NOTHING, found: found[leg] ?? NOTHING }));
  });
}

function compareSet(where: string, wanted: readonly string[], files: Files, labels: Labels, status: string): Difference[] {
  const expected = new Set(wanted);
  const found = new Set(
    [...files].flatMap(([caseId, file]) =>
      file.findings.filter((finding) => finding.status === status).map(({ rule }) => `${rule}/${labels.labelOf(caseId)}`),
    ),
  );
  return [
    ...[...expected].filter((each) => !found.has(each)).map((each) => ({ where, expected: each, found: NOTHING })),
    ...[...found].filter((each) => !expected.has(each)).map((each) => ({ where, expected: NOTHING, found: each })),
  ];
}

export function compareSnapshot(snapshot: ExpectedSnapshot, files: Files, labels: Labels, same: SameEvent): Difference[] {
  return [
    ...compareMeasures(snapshot, files, labels),
    ...compareSet(`${snapshot.asOf} open findings`, snapshot.openFindings, files, labels, 'open'),
    ...compareSet(`${snapshot.asOf} resolved findings`, snapshot.resolvedFindings, files, labels, 'resolved'),
    ...compareObligations(snapshot.obligations, files, labels, same, snapshot.asOf),
  ];
}
