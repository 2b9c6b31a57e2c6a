import type { CaseEvent } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { at, event, fold } from './testing/given';

const declared = event('commitment.signed', '2021-10-01');

/** A duty that a commitment opens and an event of this type meets. */
const dutyOf = (type: string) => ({
  ...POLICIES.find(({ id }) => id === 'N1283-16-1')!,
  triggerEvent: { type: declared.type, where: {} },
  requiredActionEvent: [{ type, where: {} }],
});
const linkOf = (link: string, events: readonly CaseEvent[], awaited: readonly string[] = []) =>
  fold(events, { policies: awaited.map(dutyOf), knownAt: at('2021-10-05') }).chain.find((one) => one.link === link)!;

const MEASURES = [
  ['listed', '列入清单', 'project.listed'],
  ['power', '停限电', 'power-supply.cut'],
  ['surcharge', '加价电费', 'surcharge.imposed'],
  ['market', '退出电力市场', 'market-access.cancelled'],
  ['credit', '授信撤销', 'credit.revoked'],
  ['payment', '支付停止', 'payment-service.stopped'],
  ['tax', '税收优惠取消', 'tax-benefit.cancelled'],
  ['subsidy', '补贴取消', 'subsidy.cancelled'],
  ['network', '断网', 'network-access.blocked'],
  ['credit-record', '信用记录', 'credit-restriction.imposed'],
] as const;

describe('a measure', () => {
  it.each(MEASURES)('%s (%s) is proven by %s, and due where a duty waits for it', (link, zh, type) => {
    expect(linkOf(link, [event(type, '2021-10-02')])).toMatchObject({ zh, state: 'done' });
    expect(linkOf(link, [declared], [type])).toMatchObject({ zh, state: 'due', because: [declared.id] });
    expect(linkOf(link, [declared], ['site.reported'])).toMatchObject({ state: 'not-applicable', because: [] });
  });
});

it.each([
  ...['site.reported', 'pool-traffic.detected', 'abnormal-load.detected', 'generation-drop.detected', 'load-profile.summarised'],
  ...['egress-profile.summarised', 'equipment-purchase.recorded', 'promotion.flagged', 'fund-flow.flagged', 'illegal-supply.found'],
])('%s is a clue, and no duty waits for one', (type) => {
  expect(linkOf('clue', [event(type, '2021-10-02')])).toMatchObject({ zh: '线索', state: 'done' });
  expect(linkOf('clue', [declared], [type])).toMatchObject({ state: 'not-applicable' });
});

it.each([
  ['located', '定位', 'ip-attribution.resolved'],
  ['located', '定位', 'site.identified'],
  ['confirmed', '查实', 'site.confirmed'],
])('%s (%s) is proven by %s, and due where a duty waits for it', (link, zh, type) => {
  expect(linkOf(link, [event(type, '2021-10-02')])).toMatchObject({ zh, state: 'done' });
  expect(linkOf(link, [declared], [type])).toMatchObject({ zh, state: 'due' });
});

describe('the verification', () => {
  const shut = (when: string, verifiedBy = 'self') => event('site.shut-down', when, { verifiedBy });
  const visit = (when: string, result = 'no-mining') => event('inspection.conducted', when, { result });
  const stateOf = (...events: CaseEvent[]) => linkOf('verified', events).state;

  it.each(['gov', 'grid', 'joint'])('is done with a shut-down that %s has witnessed', (witness) => {
    expect(stateOf(shut('2021-10-02', witness))).toBe('done');
  });
  it('is done with a visit that finds nothing, at or after the shut-down', () => {
    expect([stateOf(shut('2021-10-02'), visit('2021-10-02')), stateOf(shut('2021-10-02'), visit('2021-10-03'))]).toEqual(['done', 'done']);
  });
  it('is not done with a visit before it, nor with one that finds something', () => {
    expect(stateOf(visit('2021-10-01'), shut('2021-10-02'))).toBe('not-applicable');
    expect(stateOf(shut('2021-10-02'), visit('2021-10-03', 'mining-running'))).toBe('not-applicable');
  });
  it('is undone by a restart after it, not by one before', () => {
    const restarted = (when: string) => event('site.restarted', when);
    expect(stateOf(shut('2021-10-02', 'gov'), restarted('2021-10-03'))).toBe('reversed');
    expect(stateOf(restarted('2021-10-01'), shut('2021-10-02', 'gov'))).toBe('done');
  });
  it.each(['site.shut-down', 'evaluation.published'])('is due where a duty waits for %s', (type) => {
    expect(linkOf('verified', [declared], [type])).toMatchObject({ zh: '复核', state: 'due' });
  });
});

it('the closing is due where a duty waits for the delisting', () => {
  expect(linkOf('closed', [declared], ['project.delisted'])).toMatchObject({ zh: '销号', state: 'due' });
});
it('of several duties that wait the earliest date shows, and every trigger once', () => {
  const later = { ...dutyOf('credit.revoked'), id: 'LATER', deadline: 'P40D' };
  const { chain } = fold([declared], { policies: [later, dutyOf('credit.revoked')], knownAt: at('2021-10-05') });
  expect(chain.find(({ link }) => link === 'credit')).toMatchObject({ dueAt: at('2021-10-16'), because: [declared.id] });
});
