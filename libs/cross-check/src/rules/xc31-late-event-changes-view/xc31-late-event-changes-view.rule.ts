import { hours } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const lateEventChangesView = defineRule({
  code: 'XC31',
  slug: 'late-event-changes-view',
  zh: '迟到事件改变结论',
  en: 'Late event changes the view',
  question: {
    zh: '迟到的事件是否改变了已经展示过的义务状态?',
    en: 'Did a late event change what had already been shown of a duty?',
  },
  window: 'events that arrive more than 72 h after they happened',
  severity: 'info',
  basis: ['notice 1283, art. 20'],
  inputs: ['any'],
  thresholds: { lagH: 72 },
  endsWithClearing: false,
  check: (view, { lagH }) => {
    if (!view.restatements) return [insufficient(WHOLE_CASE, ['obligations as shown before'])];
    const changes = view.restatements.flatMap(({ obligation, eventId, before, after }) => {
      const event = view.byId(eventId);
      const late = event && event.recordedAt - event.occurredAt > hours(lagH) && before !== after;
      return late ? [hit(obligation, 'info', { evidence: [event], numbers: { before, after } })] : [];
    });
    return changes.length ? changes : [clear(WHOLE_CASE)];
  },
  proves: 'audit note',
  nextAction: 'annotate report, notify users of the old view',
  responsible: ['system', 'ndrc'],
  falsePositives: ['backfill of history'],
  resolvedBy: 'never',
});
