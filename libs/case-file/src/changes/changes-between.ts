import { canonicalJson } from '@quanlian/contracts';
import { differences } from '../back-test/judgement-change';
import type { JudgementChange } from '../back-test/judgement-change';
import type { CaseFile } from '../case-file';
import { renderCaseFile } from '../case-file-bytes';

type Shown = Readonly<Record<string, unknown>>;

/** One thing of a case file as it was, as it is, or both; in the form shown outside. */
export interface Changed {
  change: JudgementChange;
  before?: Shown;
  after?: Shown;
}

/** By what the items of each part of a file are told apart. */
const NAMED_BY = {
  timeline: ['eventId'],
  chain: ['link'],
  findings: ['id'],
  obligations: ['policyId', 'instance', 'openedBy'],
  restorations: ['measureId', 'groundId'],
  disputes: ['disputeId'],
  decisions: ['decisionId'],
} as const satisfies Partial<Record<keyof CaseFile, readonly string[]>>;
const ABOUT = ['status', 'operator', 'jurisdiction', 'names', 'keys'] as const satisfies readonly (keyof CaseFile)[];

/** What is compared of a case file: what it says about the case, its measures, and its lists. */
export const CHANGED_PARTS = ['about', 'measures', ...(Object.keys(NAMED_BY) as (keyof typeof NAMED_BY)[])] as const;
/** One of the parts that are compared. */
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/**
 * What came, went and changed between two states of one case file, part by part; parts without a change are left out. Without a state before, all of the
 * file came. Pure: the same file twice has no changes.
 */
export function changesBetween(before: CaseFile | undefined, after: CaseFile): Partial<Record<ChangedPart, Changed[]>> {
  const [was, is] = [before && renderCaseFile(before), renderCaseFile(after)];
  const parts = CHANGED_PARTS.map((part) => [part, changesOf(part, itemsOf(part, was), itemsOf(part, is))] as const);
  return Object.fromEntries(parts.filter(([, changes]) => changes.length > 0));
}

const named = (name: string, value: unknown): Shown => ({ name, value });

function itemsOf(part: ChangedPart, file: Shown | undefined): readonly Shown[] {
  if (!file) return [];
  if (part === 'about') return ABOUT.map((name) => named(name, file[name]));
  if (part === 'measures') return Object.entries(file.measures as Shown).map(([leg, state]) => named(leg, state));
  return (file[part] ?? []) as readonly Shown[];
}

function changesOf(part: ChangedPart, before: readonly Shown[], after: readonly Shown[]): Changed[] {
  const names: readonly string[] = part === 'about' || part === 'measures' ? ['name'] : NAMED_BY[part];
  const found = differences(before, after, {
    nameOf: (item) => names.map((name) => String(item[name])).join(' '),
    isSame: (was, is) => canonicalJson(was) === canonicalJson(is),
  });
  return found.map(({ change, live, draft }) => ({ change, ...(live && { before: live }), ...(draft && { after: draft }) }));
}
