import { lastOccurred } from '../../reading/latest';
import { latestShutDown, shutDownAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const weeklyRecordStale = defineRule({
  code: 'XC28',
  slug: 'weekly-record-stale',
  zh: '周更新断档',
  en: 'Weekly record stale',
  question: {
    zh: '在列项目的周更新是否断档?',
    en: 'Has the weekly record of a listed project stopped?',
  },
  window: '7 days and 2 of grace since the last record',
  severity: 'medium; high after 21 days',
  basis: ['notice 1283, art. 3'],
  inputs: ['project.listed', 'project-record.updated', 'site.shut-down'],
  thresholds: { dueD: 7, graceD: 2, highD: 21 },
  check: (view, { dueD, graceD, highD }) => {
    const listing = lastOccurred(view.of('project.listed'));
    if (!listing) return [];
    const delisted = view.of('project.delisted').find((event) => (instant(event.facts.effectiveAt) ?? event.occurredAt) >= listing.occurredAt);
    const shut = latestShutDown(view.of('site.shut-down'));
    const restarted = shut && view.of('site.restarted').some((event) => event.occurredAt > shutDownAt(shut));
    if (delisted || (shut && !restarted)) return [clear(listing.id, { evidence: [listing, delisted ?? shut] })];
    const record = lastOccurred(view.of('project-record.updated'));
    const last = record && record.occurredAt >= listing.occurredAt ? record : listing;
    const late = last.occurredAt + days(dueD + graceD);
    const reason = {
      evidence: [listing, last],
      numbers: { daysSince: Math.floor((view.now - last.occurredAt) / days(1)) },
      wakeAt: earliest(view.now, late, last.occurredAt + days(highD)),
    };
    return [view.now >= late ? hit(listing.id, view.now >= last.occurredAt + days(highD) ? 'high' : 'medium', reason) : clear(listing.id, reason)];
  },
  proves: 'article 3 weekly duty missed',
  nextAction: 'remind county, circulate',
  responsible: ['ndrc', 'gov'],
  falsePositives: ['statutory holidays', 'delayed batch (use asOf)'],
  resolvedBy: 'next update, delisting or shut-down; also site.cleared, or retraction of an event it needs',
});
