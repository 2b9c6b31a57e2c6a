import { happened, RuleExample } from '../../example';

const exit = happened('market-access.cancelled', '2021-10-25', { marketId: 'm', participantNo: 'p', effectiveFrom: '2021-11-01' });
const trade = (deliveryMonth: string, settledOn: string, facts: Record<string, unknown> = {}) =>
  happened('market-trade.settled', settledOn, { marketId: 'm', participantNo: 'p', deliveryMonth, energyKwh: '3200000', settledOn, ...facts });

const reversal = happened('measure.reversed', '2022-01-10', { measure: 'market', reversesEventId: exit.id });

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
  { title: 'Settled without any energy', now: '2021-12-20', outcome: 'clear', events: [exit, trade('2021-11', '2021-12-20', { energyKwh: '0' })] },
  { title: 'Another market', now: '2021-12-20', outcome: 'clear', events: [exit, trade('2021-11', '2021-12-20', { marketId: 'other' })] },
  { title: 'Another participant', now: '2021-12-20', outcome: 'clear', events: [exit, trade('2021-11', '2021-12-20', { participantNo: 'other' })] },
  {
    title: 'The settlement does not say in which market',
    now: '2021-12-20',
    outcome: 'hit',
    severity: 'high',
    events: [exit, trade('2021-11', '2021-12-20', { marketId: undefined })],
  },
  {
    title: 'The exit was from every market',
    now: '2021-12-20',
    outcome: 'hit',
    severity: 'high',
    events: [happened('market-access.cancelled', '2021-10-25', { effectiveFrom: '2021-11-01' }), trade('2021-11', '2021-12-20')],
  },
  {
    title: 'Delivered in the month in which the exit was reversed',
    now: '2022-02-20',
    outcome: 'clear',
    events: [exit, reversal, trade('2022-01', '2022-02-20')],
  },
  {
    title: 'Delivered before the exit was reversed',
    now: '2022-02-20',
    outcome: 'hit',
    severity: 'high',
    events: [exit, reversal, trade('2021-12', '2022-02-20')],
  },
  {
    title: 'A penalty of another agency, and one before the trade',
    now: '2022-01-20',
    outcome: 'hit',
    severity: 'high',
    events: [
      exit,
      happened('penalty.imposed', '2021-12-19', {}, [], 'energy'),
      trade('2021-11', '2021-12-20'),
      happened('penalty.imposed', '2022-01-20', {}, [], 'tax'),
    ],
  },
];
