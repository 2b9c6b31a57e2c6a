import { ControlTest, answered, ofType } from './control-test';

/** What a case says about money: a flag, a stop, or an agency's word that there is nothing. */
const isMoney = ({ type, facts }: { type: string; facts: Record<string, unknown> }): boolean =>
  ['fund-flow.flagged', 'payment-service.stopped', 'trading.flagged'].includes(type) ||
  (type === 'exposure.none-found' && facts.measure === 'payment');

export const bothLegs: ControlTest = {
  policyId: 'N1283-19-7',
  asks: 'Does a confirmed case speak of trading and money as well as of mining?',
  over: 'case',
  check: (history) => ofType(history, 'site.confirmed').map((confirmed) => answered(confirmed, history.some(isMoney), ...history.filter(isMoney))),
};
