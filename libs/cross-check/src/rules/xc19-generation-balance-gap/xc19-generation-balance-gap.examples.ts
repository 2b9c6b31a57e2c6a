import { load } from '../../example-events';
import { RuleExample } from '../../example';

const may = (onGridKwh?: string) =>
  load('2021-05-01', '2021-05-31', { tariffClass: 'captive', grossGenKwh: '15250000', onGridKwh, auxKwh: '122000' }, ['plant:p1']);
const june = load('2021-06-21', '2021-06-27', { tariffClass: 'captive', grossGenKwh: '3404000', onGridKwh: '3376800', auxKwh: '27200' }, [
  'plant:p1',
]);

export const generationBalanceGapExamples: readonly RuleExample[] = [
  { title: '44 % of what was generated reached no meter', now: '2021-06-05', outcome: 'hit', severity: 'high', events: [may('8407000')] },
  { title: 'Generation and meters agree', now: '2021-06-05', outcome: 'clear', events: [may('15000000')] },
  { title: 'The next summary adds up', now: '2021-06-28', outcome: 'clear', events: [may('8407000'), june] },
  { title: 'The energy sent out is not stated', now: '2021-06-05', outcome: 'insufficient-data', events: [may()] },
];
