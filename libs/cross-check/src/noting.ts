import type { CaseView, FindingNote } from './case-view';
import type { Verdict } from './verdict';

/** A note ends the finding it is about, or one that rests on the noted event, unless evidence came after the note. */
export function withNotes(view: CaseView, rule: string, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ outcome }) => outcome === 'hit')) return verdicts;
  const notes = view.notes.filter((note) => note.rule === rule && note.resolves && note.at <= view.now);
  if (!notes.length) return verdicts;
  return verdicts.map((verdict) => {
    if (verdict.outcome !== 'hit') return verdict;
    const ends = notes.some((note) => concerns(view, note, verdict));
    return ends ? { ...verdict, outcome: 'clear', severity: undefined } : verdict;
  });
}

function concerns(view: CaseView, note: FindingNote, verdict: Verdict): boolean {
  if (verdict.about !== note.aboutEventId && !verdict.evidence.includes(note.aboutEventId)) return false;
  return verdict.evidence.every((id) => (view.byId(id)?.recordedAt ?? 0) <= note.at);
}
