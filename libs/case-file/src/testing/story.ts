import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseEvent } from '@quanlian/contracts';
import { eventsByOperator } from '@quanlian/entity-resolution';
import { POLICIES } from '@quanlian/obligations';
import { casesOf } from '../cases/cases-of';

const ROOT = path.join(__dirname, '../../../../test/scenarios');

interface StoryLine {
  seq: number;
  id: string;
  type: string;
  typeVersion: number;
  source: string;
  agency: string;
  organ: string;
  jurisdiction: string;
  occurredAt: string;
  recordedAt: string;
  idempotencyKey?: string;
  keys: CaseEvent['keys'];
  data: CaseEvent['facts'];
  evidence: CaseEvent['evidence'];
  policyRefs: string[];
  approvals: CaseEvent['approvals'];
}
type Act =
  | { after: number; at: string; act: 'suggestion.approve'; eventSeq: number; caseOfSeq: number; by: string; second: string }
  | { after: number; at: string; act: 'obligation.open'; policyId: string; triggerSeq: number; by: string }
  | { after: number; at: string; act: 'finding.note'; rule: string; aboutSeq: number; resolves: boolean; reason: string; by: string }
  | { after: number; at: string; act: 'obligation.waive'; policyId: string; caseOfSeq: number; by: string; second: string; reason: string }
  | { after: number; at: string; act: 'dispute.raise' | 'dispute.withdraw'; disputeId: string; aboutSeq: number; by: string; reason: string };

export interface ExpectedObligation {
  policyId: string;
  case: string;
  openedBySeq: number;
  openedAt: string;
  dueAt: string;
  status: string;
  metBySeq: number | null;
  metAt: string | null;
  deadlineBasis: string | null;
}
export interface ExpectedFinding {
  code: string;
  case: string;
  severity: string;
  raisedAt: string;
  resolvedAt?: string | null;
  becauseSeq: number[];
  resolvedBySeq?: number | null;
}
export interface Snapshot {
  asOf: string;
  comment: string;
  measures: Record<string, Record<string, string>>;
  openFindings: string[];
  resolvedFindings: string[];
  obligations: ExpectedObligation[];
}
interface Expected {
  cases: Record<string, string>;
  caseOfSeq: Record<string, string>;
  findings: ExpectedFinding[];
  mustNotRaise: { code: string; why: string }[];
  /** of the region, for which no case is compared */
  regionalFindings?: { code: string; severity: string; raisedAt: string; becauseSeq: number[] }[];
  snapshots: Snapshot[];
}

export interface Story {
  name: string;
  expected: Expected;
  lines: StoryLine[];
  acts: Act[];
}

const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

export const storyNames = (): string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const readStory = (name: string): Story => ({
  name,
  expected: JSON.parse(readFileSync(path.join(ROOT, name, 'expected.json'), 'utf8')) as Expected,
  lines: rows<StoryLine>(path.join(ROOT, name, 'events.jsonl')),
  acts: rows<Act>(path.join(ROOT, name, 'acts.jsonl')),
});

const toEvent = (line: StoryLine): CaseEvent => ({
  id: line.id,
  type: line.type,
  version: line.typeVersion,
  source: `/${line.source}`,
  agency: line.agency,
  organ: line.organ,
  jurisdiction: line.jurisdiction,
  occurredAt: Date.parse(line.occurredAt),
  recordedAt: Date.parse(line.recordedAt),
  acceptedAt: Date.parse(line.recordedAt),
  position: line.seq,
  idempotencyKey: line.idempotencyKey,
  keys: line.keys,
  facts: line.data,
  evidence: line.evidence,
  policyRefs: line.policyRefs,
  approvals: line.approvals,
});

const lineOf = (story: Story, seq: number): StoryLine => story.lines.find((line) => line.seq === seq)!;

/** What the case service publishes for an act: the type, the line whose case it is about, the facts. */
function toldBy(story: Story, act: Act): [type: string, aboutSeq: number, facts: object] {
  const { by } = act;
  const idOf = (seq: number): string => lineOf(story, seq).id;
  switch (act.act) {
    case 'suggestion.approve':
      return ['suggestion.approved', act.caseOfSeq, { eventId: idOf(act.eventSeq), by, second: act.second }];
    case 'obligation.open':
      return ['obligation.opened-by-officer', act.triggerSeq, { policyId: act.policyId, triggerEventId: idOf(act.triggerSeq), by }];
    case 'obligation.waive':
      return ['obligation.waived', act.caseOfSeq, { policyId: act.policyId, waivedBecause: 'officer', by, second: act.second, reason: act.reason }];
    case 'finding.note':
      return ['finding.noted', act.aboutSeq, { rule: act.rule, aboutEventId: idOf(act.aboutSeq), resolves: act.resolves, reason: act.reason, by }];
    case 'dispute.raise':
      return ['dispute.raised', act.aboutSeq, { disputeId: act.disputeId, disputedEventId: idOf(act.aboutSeq), grounds: act.reason, by }];
    case 'dispute.withdraw':
      return ['dispute.withdrawn', act.aboutSeq, { disputeId: act.disputeId, disputedEventId: idOf(act.aboutSeq), reason: act.reason, by }];
  }
}

/** An officer's act as the event that the case service publishes for it. */
function toOfficerEvent(story: Story, act: Act, index: number): { caseLabel: string; event: CaseEvent } {
  const at = Date.parse(act.at);
  const [type, aboutSeq, facts] = toldBy(story, act);
  const caseLabel = story.expected.caseOfSeq[String(aboutSeq)]!;
  const event: CaseEvent = {
    id: `act-${index}`,
    type,
    version: 1,
    source: '/system/cases',
    agency: 'system',
    organ: 'cases',
    jurisdiction: lineOf(story, aboutSeq).jurisdiction,
    occurredAt: at,
    recordedAt: at,
    acceptedAt: at,
    position: 0,
    keys: [],
    facts: { caseId: caseLabel, ...facts },
    evidence: [],
    policyRefs: [],
    approvals: [],
  };
  return { caseLabel, event };
}

const isRegional = (line: StoryLine): boolean => line.keys.some((key) => key.kind === 'division');

/** What the case service hands to the fold of one case: its events, the officers' acts on it and the events of its region. */
export function eventsOfCase(story: Story, caseLabel: string): CaseEvent[] {
  const { caseOfSeq } = story.expected;
  const own = story.lines.filter(
    (line) => caseOfSeq[String(line.seq)] === caseLabel || (caseOfSeq[String(line.seq)] === undefined && isRegional(line)),
  );
  const acts = story.acts.map((act, index) => toOfficerEvent(story, act, index)).filter((act) => act.caseLabel === caseLabel);
  return [...own.map(toEvent), ...acts.map((act) => act.event)];
}

/** All of a story as one history, with the names of its cases, each given when what opened it arrived. */
export function wholeStory(story: Story): { events: CaseEvent[]; names: string[] } {
  const labels = Object.keys(story.expected.cases);
  const events = [...story.lines.map(toEvent), ...story.acts.map((act, index) => toOfficerEvent(story, act, index).event)];
  // Some event of each case names whose it is; then its episodes tell what opened it.
  const provisional = labels.map((label) =>
    openedBy(
      label,
      events.find(({ id }) => labelOf(story, id) === label)!,
    ),
  );
  const openers = openersOf([...events, ...provisional]);
  const opened = openers.flatMap((opener) => labels.filter((label) => label === labelOf(story, opener.id)).map((label) => openedBy(label, opener)));
  return { events: [...events, ...opened], names: opened.map(({ facts }) => String(facts.caseId)) };
}

const labelOf = (story: Story, eventId: string): string | undefined =>
  story.expected.caseOfSeq[String(story.lines.find(({ id }) => id === eventId)?.seq)];

function openersOf(events: readonly CaseEvent[]): CaseEvent[] {
  const end = Math.max(...events.map(({ recordedAt }) => recordedAt));
  return [...eventsByOperator(events)].flatMap(([operator, own]) =>
    casesOf(operator, own, end, POLICIES).episodes.map((episode) => own.find(({ id }) => id === episode.openedBy)!),
  );
}

const openedBy = (caseId: string, opener: CaseEvent): CaseEvent => ({
  ...opener,
  ...{ id: `opened-${caseId}`, type: 'case.opened', source: '/system/cases', agency: 'system', organ: 'cases' },
  ...{ idempotencyKey: undefined, keys: [], facts: { caseId, number: caseId, openedBy: opener.id } },
});

/** Papers of a region: they belong to no case. */
export const eventsOfRegion = (story: Story): CaseEvent[] => story.lines.filter(isRegional).map(toEvent);

export const idOfSeq = (story: Story, seq: number | null | undefined): string | undefined => (seq == null ? undefined : lineOf(story, seq).id);

const episodeStart = (story: Story, label: string): number =>
  Math.min(...story.lines.filter((line) => story.expected.caseOfSeq[String(line.seq)] === label).map((line) => Date.parse(line.recordedAt)));

/** Events of the cases that share a key with this one and began before it: for a relapse, the episode before. */
export function earlierEventsOf(story: Story, label: string): CaseEvent[] {
  const operators = (of: string): Set<string> =>
    new Set(
      story.lines
        .filter((line) => story.expected.caseOfSeq[String(line.seq)] === of)
        .flatMap((line) => line.keys.filter((key) => key.role === 'operator').map((key) => `${key.kind}:${key.value}`)),
    );
  const mine = operators(label);
  return Object.keys(story.expected.cases)
    .filter(
      (other) => other !== label && episodeStart(story, other) < episodeStart(story, label) && [...operators(other)].some((key) => mine.has(key)),
    )
    .flatMap((other) => eventsOfCase(story, other).filter((event) => !event.keys.some((key) => key.kind === 'division')));
}
