import type { CaseView, FindingNote } from './case-view';
import { answeredBy } from './verdict';
import type { Verdict } from './verdict';

/** A note ends the finding it is about, or one that rests on the noted event, unless evidence came after the note. */
export function withNotes(view: CaseView, rule: string, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ outcome }) => outcome === 'hit')) return verdicts;
  const notes = view.notes.filter((note) => note.rule === rule && note.resolves && note.at <= view.now);
  if (!notes.length) return verdicts;
  return verdicts.map((verdict) => (verdict.outcome === 'hit' && isEnded(view, notes, verdict) ? answeredBy(verdict) : verdict));
}

function isEnded(view: CaseView, notes: readonly FindingNote[], verdict: Verdict): boolean {
  const { about, evidence } = verdict;
  return notes.some((note) => {
    if (about !== note.aboutEventId && !evidence.includes(note.aboutEventId)) return false;
    // From the end, where what came after the note is most likely found.
    return evidence.findLast((id) => (view.byId(id)?.recordedAt ?? 0) > note.at) === undefined;
  });
}
