import { tariffOn } from '@quanlian/tariff';
import { ControlTest, answered, ofType, unknown } from './control-test';

const NATIONAL_FLOOR = 0.3;

export const surchargeRate: ControlTest = {
  policyId: 'N1283-13-2',
  asks: 'Is no surcharge lower than the tariff of its region and day, nor than the national one?',
  over: 'case',
  check: (history) =>
    ofType(history, 'surcharge.imposed').map((imposed) => {
      const { rate, effectiveFrom } = imposed.facts;
      if (rate === undefined || effectiveFrom === undefined) return unknown(imposed);
      const least = Math.max(Number(tariffOn(imposed.jurisdiction, String(effectiveFrom))?.rateCnyPerKwh ?? 0), NATIONAL_FLOOR);
      return answered(imposed, Number(rate) >= least);
    }),
};
