import { ControlTest, answered, ofType } from './control-test';

export const marketExit: ControlTest = {
  policyId: 'N1283-14-2',
  asks: 'Is no energy delivered through the market from the month of the exit on?',
  over: 'case',
  check: (history) => {
    const exits = ofType(history, 'market-access.cancelled');
    return ofType(history, 'market-trade.settled').map((trade) => {
      const exit = exits.find(({ facts }) => String(trade.facts.deliveryMonth) >= String(facts.effectiveFrom).slice(0, 7));
      return exit && Number(trade.facts.energyKwh) > 0 ? answered(trade, false, exit) : answered(trade, true);
    });
  },
};
