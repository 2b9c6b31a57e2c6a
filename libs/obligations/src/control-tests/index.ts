import { bothLegs } from './both-legs.control';
import type { ControlTest } from './control-test';
import { creditReceipt } from './credit-receipt.control';
import { leadDepartment } from './lead-department.control';
import { marketExit } from './market-exit.control';
import { monitoringHeartbeat } from './monitoring-heartbeat.control';
import { noSubsidy } from './no-subsidy.control';
import { openedWithReason } from './opened-with-reason.control';
import { surchargeRate } from './surcharge-rate.control';
import { twoAgencies } from './two-agencies.control';

export type { ControlAnswer, ControlTest } from './control-test';
export { cluesBefore } from './two-agencies.control';

/** The lasting rules of the packs that a history can be asked about, one value each. */
export const CONTROL_TESTS: readonly ControlTest[] = [
  creditReceipt,
  surchargeRate,
  marketExit,
  noSubsidy,
  twoAgencies,
  bothLegs,
  monitoringHeartbeat,
  leadDepartment,
  ...openedWithReason,
];

/** The others are about this software and not about a history, and are shown where it is tested. */
export const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  'N1283-07-2': 'packs are data with dates; a superseded row stays (`packs/assemble.ts`)',
  'N1283-18-1': 'an organ publishes with its own credential or not at all (`libs/access`)',
  'N1283-18-3': 'every event reaches every consumer, faults included (`test/faults`)',
  'N1283-20-2': 'a rebuild gives the same case files (`GET /v1/view-check`)',
};
