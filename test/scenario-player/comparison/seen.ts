/** What the comparison reads of a case file as the case API answers it; times are RFC 3339. */
export interface SeenFinding {
  rule: string;
  slug?: string;
  severity: string;
  status: string;
  raisedAt: string;
  resolvedAt?: string | null;
  resolvedBy?: string | null;
  evidence: readonly string[];
}

export interface SeenObligation {
  policyId: string;
  instance?: number | string | null;
  openedBy: string;
  openedAt: string;
  dueAt: string;
  status: string;
  metBy?: string | null;
  metAt?: string | null;
  deadlineBasis: string;
  titleZh?: string;
  titleEn?: string;
}

export interface SeenCaseFile {
  caseId: string;
  number: string;
  operator: string;
  names?: readonly string[];
  status: string;
  measures: Readonly<Record<string, string>>;
  findings: readonly SeenFinding[];
  obligations: readonly SeenObligation[];
}

/** Everything the product answered about a story: the case of each line and, by case id, the files at the end and at each instant. */
export interface Observation {
  caseOfSeq: ReadonlyMap<number, string | null>;
  atEnd: ReadonlyMap<string, SeenCaseFile>;
  snapshots: readonly { asOf: string; files: ReadonlyMap<string, SeenCaseFile> }[];
}

export interface Difference {
  where: string;
  expected: string;
  found: string;
}

export const NOTHING = '-';
export const sameInstant = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a && b ? Date.parse(a) === Date.parse(b) : (a ?? null) === (b ?? null);
