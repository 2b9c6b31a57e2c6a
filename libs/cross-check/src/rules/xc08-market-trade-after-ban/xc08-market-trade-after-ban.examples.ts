import { happened, RuleExample } from '../../example';

const exit = happened('market-access.cancelled', '2021-10-25', { marketId: 'm', participantNo: 'p', effectiveFrom: '2021-11-01' });
const trade = (deliveryMonth: string, settledOn: string) =>
  happened('market-trade.settled', settledOn, { marketId: 'm', participantNo: 'p', deliveryMonth, energyKwh: '3200000', settledOn });

export const marketTradeAfterBanExamples: readonly RuleExample[] = [
  {
    title: 'Energy delivered in the month after the exit',
    now: '2021-12-20',
    outcome: 'hit',
    severity: 'high',
    events: [exit, trade('2021-11', '2021-12-20')],
  },
  { title: 'Settled after the exit, delivered before it', now: '2021-12-20', outcome: 'clear', events: [exit, trade('2021-10', '2021-11-18')] },
  {
    title: 'The trade was penalised',
    now: '2022-01-20',
    outcome: 'clear',
    events: [exit, trade('2021-11', '2021-12-20'), happened('penalty.imposed', '2022-01-20', {}, [], 'energy')],
  },
  { title: 'No settlement is known', now: '2021-12-20', outcome: 'insufficient-data', events: [exit] },
];
