import { beijingDate, DAY_MS, formatBeijing, HOUR_MS } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import type { Draw } from './draw';

/** What a random event may refer to: when it happens, and the ids of events that exist. */
export interface Context {
  at: number;
  idOf(type: string): string;
}
export type Facts = CaseEvent['facts'];
type FactsOf = (draw: Draw, context: Context) => Facts;

export const ACCOUNTS = ['A', 'B', 'C', 'D'] as const;
export const IPS = ['192.0.2.18', '192.0.2.19', '198.51.100.7'] as const;
export const FIRMS = ['uscc:91150622MAYX0A110G', 'uscc:12430100MBYX0D710M', 'uscc:91150622MAYX0B220H'] as const;

const window = (draw: Draw, at: number, ...lengths: readonly number[]) => {
  const to = at - draw.whole(0, 20) * DAY_MS;
  return { from: beijingDate(to - (draw.of(...lengths) - 1) * DAY_MS), to: beijingDate(to) };
};
const money = (draw: Draw): string => draw.of('1000000.00', '20000.00', '500000.00', '999000.00');
const measured: FactsOf = (draw, { at }) => ({ effectiveAt: formatBeijing(at + draw.whole(-24, 48) * HOUR_MS) });

const load: FactsOf = (draw, { at }) => ({
  ...window(draw, at, 28, 28, 30, 14, 7),
  intervalMin: draw.of(15, 15, 60, 1440),
  completeness: draw.of(0.99, 0.97, 0.5),
  meanKw: draw.of('10000', '10400', '900', '60', '3', '0', '18600'),
  loadFactor: draw.of(0.98, 0.98, 0.4),
  cv: draw.of('0.01', '0.01', '0.3'),
  nightDayRatio: draw.of('1.00', '1.00', '0.6'),
  weekendRatio: '1.00',
  energyKwh: draw.of('6720000', '0'),
  tariffClass: draw.of('large-industrial', 'large-industrial', 'residential', 'agricultural'),
  contractKva: draw.of('200', '310', '1000'),
  ...(draw.often(0.6) ? { accountOpenedOn: draw.dateBefore(at, 300) } : {}),
});

/** Facts by type of event: values around the thresholds of the rules, from few names, so that events concern each other. */
export const RANDOM_FACTS: Readonly<Record<string, FactsOf>> = {
  'load-profile.summarised': load,
  'pool-traffic.detected': (draw, { at }) => ({
    srcIp: draw.of(...IPS),
    firstSeenAt: draw.instantBefore(at, 3),
    lastSeenAt: formatBeijing(at),
    sessions: draw.of(1, 2, 40),
    bytesUp: draw.of(0, 600_000),
    bytesDown: draw.of(0, 600_000),
  }),
  'ip-attribution.resolved': (draw, { at }) => ({
    ip: draw.of(...IPS, '192.0.2.16/28'),
    from: draw.instantBefore(at, 200),
    ...(draw.often(0.3) ? { to: formatBeijing(at + draw.whole(0, 60) * DAY_MS) } : {}),
    subscriberKey: draw.of(...FIRMS),
    nat: draw.of('none', 'none', 'cgnat'),
    confidence: draw.of(0.93, 0.8, 0.79, 0.5),
  }),
  'power-supply.cut': (draw, { at, idOf }) => ({
    mode: draw.of('cut', 'cut', 'limit'),
    accountNo: draw.of(...ACCOUNTS),
    ...measured(draw, { at, idOf }),
    approvedBy: draw.of('of-0301', undefined),
    basisEventId: draw.of(idOf('site.confirmed'), undefined),
    noticeServedAt: draw.instantBefore(at, 6),
    finalNoticeAt: draw.instantBefore(at, 1),
  }),
  'power-supply.restored': (draw, context) => ({
    restoresEventId: context.idOf('power-supply.cut'),
    accountNo: draw.of(...ACCOUNTS),
    ...measured(draw, context),
  }),
  'site.confirmed': (draw, { at }) => ({ confirmedAt: draw.instantBefore(at, 5), projectClass: draw.of('existing', 'new'), startedOn: '2021-01-01' }),
  'site.shut-down': (draw, { at }) => ({
    shutDownAt: draw.instantBefore(at, 5),
    unitsRemoved: draw.of(0, 100),
    verifiedBy: draw.of('self', 'joint'),
  }),
  'site.cleared': (draw, { at, idOf }) => ({
    clearedAt: draw.instantBefore(at, 3),
    ...(draw.often(0.5) ? { appealEventId: idOf('appeal.filed') } : {}),
  }),
  'project.listed': (draw) => ({
    listClass: draw.of('existing', 'new'),
    dailyKwh: '240000',
    baselineKw: draw.of('10000', '9000', undefined),
    hashrate: draw.of('100000', '505400', undefined),
  }),
  'project.delisted': (draw, context) => ({ listedEventId: context.idOf('project.listed'), ...measured(draw, context) }),
  'project-record.updated': (draw, { at }) => ({
    asOf: draw.dateBefore(at, 7),
    dailyKwh: draw.of('240000', '0'),
    status: draw.of('running', 'running', 'stopped', 'dismantled'),
    hashrate: draw.of('100000', '5000', undefined),
  }),
  'inspection.conducted': (draw, { at }) => ({
    inspectedAt: draw.instantBefore(at, 4),
    result: draw.of('no-mining', 'no-mining', 'mining-running'),
    itLoadKw: draw.of('0', '7000', undefined),
  }),
  'system-cause.recorded': (draw, { at }) => ({ ...window(draw, at, 2, 10), subjectCode: draw.of('A', 'P1', 'grid:B') }),
  'generation-drop.detected': (draw, { at }) => ({
    ...window(draw, at, 1, 3),
    plantCode: draw.of('P1', 'P2'),
    dropRatio: draw.of('0.2', '0.1'),
    hours: draw.of(8, 30),
    inflowIndex: draw.of('0.95', '0.5', undefined),
  }),
  'credit.revoked': measured,
  'surcharge.imposed': (draw, { at }) => ({
    accountNos: [draw.of(...ACCOUNTS)],
    rate: draw.of('0.30', '1.00'),
    effectiveFrom: draw.dateBefore(at, 10),
    scope: draw.of('whole-account', 'sub-meter'),
  }),
  'surcharge.billed': (draw, { at }) => {
    const span = window(draw, at, 28, 30);
    const kwh = draw.of('6720000', '100');
    const amountCny = draw.of('2016000.00', '30.00', '6720000.00');
    return {
      ...span,
      billNo: draw.of('B1', 'B2', 'B3'),
      accountNos: [draw.of(...ACCOUNTS)],
      energyKwh: kwh,
      segments: [{ ...span, kwh, rate: draw.of('0.30', '1.00') }],
      amountCny,
      dueOn: beijingDate(at + 15 * DAY_MS),
    };
  },
  'surcharge.collected': (draw) => ({ billNo: draw.of('B1', 'B2', 'B3'), amountCny: money(draw) }),
  'surcharge.lifted': (draw, context) => ({ liftsEventId: context.idOf('surcharge.imposed'), ...measured(draw, context) }),
  'exposure.none-found': (draw) => ({ measure: draw.of('grid-supply', 'tax', 'credit', 'market') }),
  'subsidy.paid': (draw, { at }) => ({ amountCny: money(draw), paidOn: draw.dateBefore(at, 10), beneficiaryKind: draw.of('project', 'park') }),
  'subsidy.cancelled': measured,
  'support.recovered': (draw, { at }) => ({
    kind: draw.of('subsidy', 'subsidy', 'tax'),
    amountCny: money(draw),
    receivedOn: draw.dateBefore(at, 5),
    outstandingCny: draw.of('0.00', '100.00'),
  }),
  'tax-benefit.cancelled': () => ({ benefitCode: 'T1', periodFrom: '2021-10' }),
  'benefit-claim.recorded': (draw) => ({ benefitCode: draw.of('T1', 'T2'), period: draw.of('2021-09', '2021-12') }),
  'market-access.cancelled': (draw, context) => ({ marketId: draw.of('m1', undefined), ...measured(draw, context) }),
  'market-trade.settled': (draw, { at }) => ({
    marketId: 'm1',
    deliveryMonth: draw.dateBefore(at, 60).slice(0, 7),
    energyKwh: draw.of('9800000', '0'),
  }),
  'measure.reversed': (draw, context) => ({
    measure: draw.of('credit', 'market', 'power'),
    reversesEventId: context.idOf(draw.of('credit.revoked', 'market-access.cancelled')),
    ...measured(draw, context),
  }),
  'penalty.imposed': () => ({ fineCny: '200000.00' }),
  'application.blocked': (draw, { at }) => ({ kind: draw.of('grid-connection', 'other'), decidedAt: draw.instantBefore(at, 60) }),
  'data-centre.declared': (draw) => ({
    facilityKey: 'facility:f1',
    racks: draw.of(1000, 3000, 0),
    ratedKwPerRack: '4',
    utilisation: 0.6,
    declaredPue: '1.35',
    floorM2: draw.of('9000', undefined),
    installedSsd: draw.of(10, undefined),
    customerStorageTib: draw.of('100', undefined),
  }),
  'egress-profile.summarised': (draw, { at }) => ({
    ...window(draw, at, 28, 14, 5),
    cidr: draw.of('192.0.2.16/28', '198.51.100.0/28'),
    p95Mbps: draw.of('6', '300'),
    persistentPeers: draw.of(0, 30),
    periodMin: draw.of(0, 30),
  }),
  'equipment-purchase.recorded': (draw, { at }) => ({
    ...window(draw, at, 30, 90),
    category: draw.of('hdd', 'ssd', 'gpu', 'asic-miner'),
    quantity: draw.of(5, 40),
    capacityTib: draw.of('3000', '900', undefined),
  }),
  'promotion.flagged': (draw, { at }) => ({
    capturedAt: draw.instantBefore(at, 3),
    claims: draw.of(['ipfs', 'guaranteed-return'], ['ipfs', 'digital-economy'], ['ipfs']),
    urlHash: draw.of('u1', 'u2'),
    disposal: draw.of('takedown', undefined, undefined),
  }),
  'hosting-revenue.summarised': (draw, { at }) => ({ ...window(draw, at, 90), revenueCny: draw.of('1000.00', '90000000.00') }),
  'host-compromise.confirmed': (draw) => ({ ip: draw.of(...IPS), sessionsShare: draw.of('0.9', '0.5', undefined) }),
  'enterprise-record.changed': (draw, { at }) => ({ field: 'registration', changedOn: draw.dateBefore(at, 100) }),
  'commitment.signed': (draw, { at }) => ({ signedOn: draw.dateBefore(at, 30) }),
  'commitment.breached': (_draw, { idOf }) => ({ commitmentEventId: idOf('commitment.signed') }),
  'exit-plan.set': (draw, { at }) => ({ deadline: beijingDate(at + draw.whole(-10, 40) * DAY_MS) }),
  'loan.recalled': (draw, { at }) => ({ loanToken: draw.of('l1', 'l2'), outstandingCny: draw.of('0.00', '18000.00'), asOf: draw.dateBefore(at, 5) }),
  'loan.drawn': (draw, { at }) => ({ loanToken: draw.of('l1', 'l2'), drawnOn: draw.dateBefore(at, 5) }),
  'payment-service.stopped': (draw, context) => ({ accountToken: draw.of('t1', 't2'), ...measured(draw, context) }),
  'fund-flow.flagged': (draw, { at }) => {
    const { from, to } = window(draw, at, 10, 30);
    return { windowFrom: from, windowTo: to, inflowCny: draw.of('100000', '10000') };
  },
  'network-access.blocked': (draw, context) => ({ basisEventId: context.idOf('promotion.flagged'), ...measured(draw, context) }),
  'credit-restriction.imposed': measured,
  'credit-restriction.lifted': (draw, context) => ({ liftsEventId: context.idOf('credit-restriction.imposed'), ...measured(draw, context) }),
  'energy-quota.adjusted': (draw) => ({ kind: draw.of('double-count', 'other') }),
  'appeal.filed': (_draw, { idOf }) => ({ againstEventIds: [idOf('power-supply.cut'), idOf('credit.revoked')] }),
  'appeal.decided': (draw, { at, idOf }) => ({
    outcome: draw.of('upheld', 'rejected'),
    appealEventId: idOf('appeal.filed'),
    decidedAt: draw.instantBefore(at, 3),
  }),
  'rectification.ordered': () => ({ kind: 'suspend' }),
  'site.identified': () => ({}),
  'site.restarted': () => ({}),
  'abnormal-load.detected': () => ({}),
  'illegal-supply.found': () => ({}),
  'finding.noted': (draw, { idOf }) => ({
    rule: draw.of('XC01', 'XC10', 'XC16', 'XC30', 'XC37'),
    aboutEventId: idOf(draw.of('load-profile.summarised', 'power-supply.cut', 'pool-traffic.detected')),
    resolves: draw.often(0.8),
    reason: 'seen',
  }),
};
