/** Acts whose effect lasts: one taken before the duty opened fulfils it too. Any other act counts only from the opening on. */
export const STANDING_ACTIONS: ReadonlySet<string> = new Set([
  'project.listed',
  'exit-plan.set',
  'commitment.signed',
  'rectification.ordered',
  'application.blocked',
  'exposure.none-found',
  'power-supply.cut',
  'surcharge.imposed',
  'surcharge.lifted',
  'market-access.cancelled',
  'credit.revoked',
  'payment-service.stopped',
  'tax-benefit.cancelled',
  'subsidy.cancelled',
  'network-access.blocked',
  'credit-restriction.imposed',
  'energy-quota.adjusted',
  'site.shut-down',
]);

/**
 * States that still hold when a later notice starts, with the events that end them.
 * A clearing ends a confirmation and a listing; a declared data centre stays declared.
 */
export const LASTING_STATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['site.confirmed', ['site.shut-down', 'site.cleared']],
  ['project.listed', ['site.shut-down', 'site.cleared', 'project.delisted']],
  ['data-centre.declared', ['site.shut-down']],
]);

/** A repeated duty ends with these, whatever else its policy names. */
export const RECURRENCE_ENDS: readonly string[] = ['project.delisted', 'site.shut-down'];
