import type { CaseEvent } from '@quanlian/contracts';

const OPENERS = new Set([
  'site.reported',
  'site.identified',
  'site.confirmed',
  'abnormal-load.detected',
  'generation-drop.detected',
  'pool-traffic.detected',
  'illegal-supply.found',
  'promotion.flagged',
  'fund-flow.flagged',
  'data-centre.declared',
]);

/** A finding opens a case as any signal does; once opened, a case is not unmade by what is retracted later. */
export const opensCase = (event: CaseEvent): boolean => OPENERS.has(event.type) || event.type === 'finding.raised' || event.type === 'case.opened';

/** The event that opened, which a `case.opened` names. */
export const openerOf = (event: CaseEvent): string =>
  event.type === 'case.opened' && typeof event.facts.openedBy === 'string' ? event.facts.openedBy : event.id;
