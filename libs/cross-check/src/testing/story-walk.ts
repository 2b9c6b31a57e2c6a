import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CaseEvent, fromStoryLine, StoryLine, toCaseEvent } from '@quanlian/contracts';
import { applyCorrections } from '@quanlian/entity-resolution';
import { caseView, FindingNote } from '../case-view';
import { evaluate } from '../evaluate';
import { Finding, FindingLedger } from '../finding-ledger';

const ROOT = path.join(__dirname, '../../../../test/scenarios');

interface Act {
  act: string;
  at: string;
  rule: string;
  aboutSeq: number;
  resolves: boolean;
  reason: string;
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

export interface Story {
  lines: StoryLine[];
  acts: Act[];
  expected: {
    cases: Record<string, string>;
    caseOfSeq: Record<string, string>;
    findings: ExpectedFinding[];
    mustNotRaise: { code: string }[];
    snapshots: { asOf: string }[];
  };
}

const read = (...parts: string[]): string => readFileSync(path.join(ROOT, ...parts), 'utf8');
const rows = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

export const storyNames = (): string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export const readStory = (name: string): Story => ({
  lines: rows(read(name, 'events.jsonl')),
  acts: rows(read(name, 'acts.jsonl')),
  expected: JSON.parse(read(name, 'expected.json')) as Story['expected'],
});

export const seqOf = (story: Story, id: string | undefined): number | null => story.lines.find((line) => line.id === id)?.seq ?? null;

function eventsOf(story: Story, label: string): CaseEvent[] {
  const own = story.lines.filter(({ seq }) => story.expected.caseOfSeq[String(seq)] === label);
  return own.map((line) => {
    const recordedAt = Date.parse(line.recordedAt);
    return toCaseEvent(fromStoryLine(line), { recordedAt, acceptedAt: recordedAt, position: line.seq });
  });
}

const notesFor = (story: Story, label: string): FindingNote[] =>
  story.acts
    .filter(({ act, aboutSeq }) => act === 'finding.note' && story.expected.caseOfSeq[String(aboutSeq)] === label)
    .map((act) => ({
      rule: act.rule,
      aboutEventId: story.lines.find(({ seq }) => seq === act.aboutSeq)!.id,
      resolves: act.resolves,
      at: Date.parse(act.at),
      reason: act.reason,
    }));

/** Episodes of the same operator that began before this one. */
function earlierOf(story: Story, label: string): CaseEvent[] {
  const operators = (events: CaseEvent[]) =>
    new Set(
      events
        .flatMap(({ keys }) => keys)
        .filter(({ role }) => role === 'operator')
        .map(({ value }) => value),
    );
  const begin = (events: CaseEvent[]) => Math.min(...events.map(({ recordedAt }) => recordedAt));
  const own = eventsOf(story, label);
  const before = Object.keys(story.expected.cases)
    .map((other) => eventsOf(story, other))
    .filter((events) => begin(events) < begin(own));
  return before.filter((events) => [...operators(events)].some((operator) => operators(own).has(operator))).flat();
}

/** What deadlines bring about after the last snapshot is no part of a story. */
const endOf = ({ expected }: Story): number => Math.max(...expected.snapshots.map(({ asOf }) => Date.parse(asOf)));

/** Walks one case: after each arrival, at each note, and at each instant a rule asked for. */
export function walkCase(story: Story, label: string): Finding[] {
  const until = endOf(story);
  const [own, earlier, notes] = [eventsOf(story, label), earlierOf(story, label), notesFor(story, label)];
  const stops = [...own.map(({ id, recordedAt }) => ({ at: recordedAt, id })), ...notes.map(({ at }) => ({ at, id: undefined }))];
  stops.sort((a, b) => a.at - b.at || (a.id ?? '').localeCompare(b.id ?? ''));
  const ledger = new FindingLedger(label);
  const arrived = new Set<string>();
  const ask = (now: number, because?: string) => {
    const known = applyCorrections([...earlier.filter(({ recordedAt }) => recordedAt <= now), ...own.filter(({ id }) => arrived.has(id))]);
    const isOwn = (id: string) => own.some((event) => event.id === id);
    const view = caseView({
      now,
      events: known.filter(({ id }) => isOwn(id)),
      earlier: known.filter(({ id }) => !isOwn(id)),
      notes: notes.filter(({ at }) => at <= now),
    });
    return evaluate(view, ledger, because);
  };
  let wake: number | undefined;
  for (const { at, id } of [...stops, { at: until, id: undefined }]) {
    while (wake !== undefined && wake < at) wake = ask(wake);
    if (id) arrived.add(id);
    wake = ask(at, id);
  }
  return ledger.findings();
}
