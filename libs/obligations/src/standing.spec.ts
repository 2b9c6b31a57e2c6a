import { POLICIES } from './packs';
import { STANDING_ACTIONS } from './standing';
import { at, event, policy } from './testing/given';
import { trackObligations } from './track-obligations';

const STANDING = [
  ...['project.listed', 'exit-plan.set', 'commitment.signed', 'rectification.ordered', 'application.blocked', 'exposure.none-found'],
  ...['power-supply.cut', 'surcharge.imposed', 'surcharge.lifted', 'market-access.cancelled', 'credit.revoked', 'payment-service.stopped'],
  ...[
    'tax-benefit.cancelled',
    'subsidy.cancelled',
    'network-access.blocked',
    'credit-restriction.imposed',
    'energy-quota.adjusted',
    'site.shut-down',
  ],
];
const OTHERS = [...new Set(POLICIES.flatMap(({ requiredActionEvent }) => (requiredActionEvent ?? []).map(({ type }) => type)))].filter(
  (type) => !STANDING.includes(type),
);

/** A duty from an alarm of 20 October that an event of this type meets. */
const answered = (type: string, when: string) => {
  const duty = policy('N1283-16-1', { triggerEvent: { type: 'abnormal-load.detected', where: {} }, requiredActionEvent: [{ type, where: {} }] });
  const events = [event('abnormal-load.detected', '2021-10-20'), event(type, when)];
  return trackObligations({ policies: [duty], events, now: at('2021-10-25'), opened: [] })[0]!.status;
};

it('the lasting acts are these and no others', () => expect([...STANDING_ACTIONS].sort()).toEqual([...STANDING].sort()));
it.each(STANDING)('%s counts although it came before the opening', (type) => expect(answered(type, '2021-01-01')).toBe('met'));
it.each(OTHERS)('%s counts at the opening and not a moment before', (type) => {
  expect([answered(type, '2021-10-19T23:59'), answered(type, '2021-10-20')]).toEqual(['open', 'met']);
});
