import { maskKeyText, type Mask } from '@quanlian/access';
import { HistorySubjectMasked } from '../history.errors';
import type { HistoryFilter } from './history-filter';

/** Whoever is not shown a key may not search by it either: each answer would say whether a guess was right. */
export function refuseMaskedSubject({ subject }: HistoryFilter, mask: Mask): void {
  if (!subject) return;
  const text = `${subject.kind}:${subject.value}`;
  if (maskKeyText(text, mask, {}) !== text) throw new HistorySubjectMasked(subject.kind);
}
