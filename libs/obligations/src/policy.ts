/** Which events open or meet a duty. */
export interface EventPattern {
  /** catalogue code */
  type: string;
  /** fact → wanted value; a list means any of them; the word `trigger` stands for the id of the opening event */
  where: Record<string, PatternValue | readonly PatternValue[]>;
}
export type PatternValue = string | number | boolean;

/** What one duty is opened for. Case-conditional: once an officer has judged that it applies. */
export type PolicyScope = 'case' | 'case-conditional' | 'jurisdiction' | 'national';

/** One duty of one notice, as data. Times are texts here; `opening` and `deadline` give them meaning. */
export interface ObligationPolicy {
  id: string;
  pack: string;
  article: string;
  sourceFile: string | null;
  sourceLocator: string | null;
  titleZh: string;
  titleEn: string;
  responsibleAgencies: readonly string[];
  addressees?: readonly string[];
  /** description for people, never a condition */
  appliesTo: string;
  scope: PolicyScope;
  /** prefix of the trigger's division code */
  jurisdiction: string | null;
  effectiveFrom: string;
  /** first day on which it opens nothing any more; what it opened before stays owed */
  effectiveTo?: string;
  triggerEvent: EventPattern | null;
  requiredActionEvent: readonly EventPattern[] | null;
  /** explicit in the notice: duration, instant, date or `field:x` */
  deadline: string | null;
  /** our default where the notice gives no number */
  defaultSla: string | null;
  deadlineBasis: string | null;
  clock: 'occurredAt';
  /** `P7D until project.delisted or site.shut-down` */
  recurrence: string | null;
  recurrenceBasis?: string;
  invariant: string | null;
  evidence: readonly string[];
  escalationPath: readonly string[];
  basis: string;
  notes: string;
  status: 'in-force' | 'draft' | 'watch';
  provenance: string;
  per?: string;
  opens?: string;
}

/** How often the organs of an agency say something of a type, if only that there is nothing (零报告). */
export interface Cadence {
  id: string;
  article: string;
  titleZh: string;
  titleEn: string;
  eventType: string;
  agencies: readonly string[];
  /** ISO 8601 duration */
  every: string;
  effectiveFrom: string;
  /** `explicit` where the notice says so, otherwise that it is ours */
  basis: string;
}

/** One notice as data; the file of a pack has its name. */
export interface Pack {
  pack: string;
  cadences?: readonly Cadence[];
  policies: readonly ObligationPolicy[];
  /** duties of cases, of this or of other packs, that end on a day because of this notice */
  supersedes?: readonly Superseding[];
}

/** From that day on, `policyId` opens nothing any more. */
export interface Superseding {
  policyId: string;
  from: string;
}
