import { beijingDate, DAY_MS, formatBeijing, HOUR_MS } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import type { Draw } from '../workload/seeded-random';

/** What one organ says about a case at a time. */
export interface CaseKind {
  type: string;
  agency: string;
  about: 'operator' | 'account' | 'address';
  facts: (at: number, draw: Draw, idOf: (type: string) => string) => CaseEvent['facts'];
}

export const ACCOUNTS = ['5100000000101', '5100000000102', '5100000000103', '5100000000104'] as const;
const IPS = Array.from({ length: 12 }, (_, i) => `198.51.100.${i + 10}`);
const of = <T>(draw: Draw, options: readonly T[]): T => options[draw(options.length)]!;
const past = (at: number, days: number): string => beijingDate(at - days * DAY_MS);

const kind = (type: string, agency: string, about: CaseKind['about'], facts: CaseKind['facts']): CaseKind => ({ type, agency, about, facts });

/** Four weeks of one account, as a grid sums them up every day. */
export const LOAD = kind('load-profile.summarised', 'energy', 'account', (at, draw) => ({
  from: past(at, 28),
  to: past(at, 1),
  intervalMin: 15,
  completeness: 0.99,
  meanKw: String(4_000 + draw(6_000)),
  maxKw: '10400',
  energyKwh: String(2_700_000 + draw(4_000_000)),
  loadFactor: 0.9 + draw(10) / 100,
  cv: draw(3) ? '0.01' : '0.20',
  nightDayRatio: '1.00',
  weekendRatio: '1.00',
  tariffClass: draw(20) ? 'large-industrial' : 'residential',
  contractKva: '8000',
}));
export const TRAFFIC = kind('pool-traffic.detected', 'telecom', 'address', (at, draw) => ({
  srcIp: of(draw, IPS),
  firstSeenAt: formatBeijing(at - 6 * HOUR_MS),
  lastSeenAt: formatBeijing(at),
  sessions: 1 + draw(40),
  bytesUp: draw(4_000_000),
  bytesDown: draw(4_000_000),
}));
export const ATTRIBUTION = kind('ip-attribution.resolved', 'telecom', 'address', (at, draw) => ({
  ip: draw(5) ? of(draw, IPS) : '198.51.100.0/27',
  from: formatBeijing(at - 90 * DAY_MS),
  ...(draw(2) ? { to: formatBeijing(at + 30 * DAY_MS) } : {}),
  subscriberKey: 'uscc:91150622MAYX0A110G',
  method: 'static-record',
  nat: draw(6) ? 'none' : 'cgnat',
  confidence: 0.7 + draw(30) / 100,
}));

/** Papers that come again and again. */
export const PAPERS = {
  record: kind('project-record.updated', 'gov', 'operator', (at, draw) => ({
    asOf: past(at, 1),
    dailyKwh: String(200_000 + draw(90_000)),
    status: draw(12) ? 'running' : 'stopped',
    hashrate: '505400',
  })),
  bill: kind('surcharge.billed', 'energy', 'account', (at, draw) => {
    const [from, to, kwh] = [past(at, 30), past(at, 1), 10_000 + draw(90_000)];
    const amountCny = (kwh * 0.3).toFixed(2);
    const account = of(draw, ACCOUNTS);
    const segments = [{ from, to, kwh: String(kwh), rate: '0.30', amount: amountCny }];
    return { billNo: `B${at}`, accountNos: [account], from, to, energyKwh: String(kwh), segments, amountCny, dueOn: past(at, -15) };
  }),
  payment: kind('surcharge.collected', 'energy', 'operator', (_at, draw, idOf) => ({
    billNo: idOf('bill'),
    amountCny: String(3_000 + draw(27_000)),
  })),
  visit: kind('inspection.conducted', 'gov', 'operator', (at, draw) => ({
    inspectedAt: formatBeijing(at),
    kind: 'report',
    result: draw(4) ? 'mining-running' : 'no-mining',
    itLoadKw: '7000',
  })),
  trade: kind('market-trade.settled', 'energy', 'operator', (at) => ({
    marketId: 'm1',
    deliveryMonth: past(at, 30).slice(0, 7),
    energyKwh: '9800000',
  })),
  subsidy: kind('subsidy.paid', 'mof', 'operator', (at) => ({ amountCny: '1200000.00', paidOn: past(at, 1), beneficiaryKind: 'project' })),
  recovery: kind('support.recovered', 'mof', 'operator', (at) => ({
    kind: 'subsidy',
    amountCny: '600000.00',
    receivedOn: past(at, 1),
    outstandingCny: '600000.00',
  })),
  cut: kind('power-supply.cut', 'energy', 'account', (at, draw, idOf) => ({
    mode: 'cut',
    accountNo: of(draw, ACCOUNTS),
    effectiveAt: formatBeijing(at),
    basisEventId: idOf('site.confirmed'),
    noticeServedAt: formatBeijing(at - 5 * DAY_MS),
    finalNoticeAt: formatBeijing(at - HOUR_MS),
    approvedBy: 'of-0301',
  })),
  restoration: kind('power-supply.restored', 'energy', 'account', (at, _draw, idOf) => ({
    restoresEventId: idOf('power-supply.cut'),
    effectiveAt: formatBeijing(at),
  })),
  egress: kind('egress-profile.summarised', 'telecom', 'operator', (at, draw) => ({
    cidr: '198.51.100.0/27',
    from: past(at, 28),
    to: past(at, 1),
    p95Mbps: '6.2',
    persistentPeers: draw(40),
    periodMin: 30,
  })),
  purchase: kind('equipment-purchase.recorded', 'tax', 'operator', (at, draw) => ({
    category: of(draw, ['hdd', 'ssd', 'gpu']),
    quantity: 1 + draw(200),
    capacityTib: '3000',
    from: past(at, 30),
    to: past(at, 1),
  })),
  loan: kind('loan.recalled', 'finance', 'operator', (at, draw) => ({
    loanToken: `bt_${draw(3)}`,
    outstandingCny: '18000000.00',
    asOf: past(at, 1),
  })),
  flow: kind('fund-flow.flagged', 'pbc', 'operator', (at) => ({ windowFrom: past(at, 30), windowTo: past(at, 1), inflowCny: '900000' })),
  registry: kind('enterprise-record.changed', 'samr', 'operator', (at) => ({ field: 'registration', changedOn: past(at, 3), old: 'a', new: 'b' })),
  promotion: kind('promotion.flagged', 'cac', 'operator', (at, draw) => ({
    capturedAt: formatBeijing(at),
    claims: ['ipfs', 'guaranteed-return'],
    urlHash: `u${draw(99)}`,
  })),
} as const;

/** What happens once, near the beginning, in this order: afterwards every rule has something to judge. */
export const OPENING: readonly CaseKind[] = [
  kind('site.reported', 'gov', 'operator', (at) => ({
    channel: 'platform',
    reportedAt: formatBeijing(at),
    alleged: 'asic',
    provenance: 'unverified',
  })),
  ATTRIBUTION,
  TRAFFIC,
  kind('data-centre.declared', 'miit', 'operator', () => ({
    facilityKey: 'facility:f1',
    racks: 3000,
    ratedKwPerRack: '4',
    utilisation: 0.6,
    declaredPue: '1.35',
    floorM2: '9000',
  })),
  LOAD,
  kind('commitment.signed', 'miit', 'operator', (at) => ({ signedOn: past(at, 0) })),
  kind('site.identified', 'cac', 'operator', () => ({ method: 'platform', suspicion: 0.95 })),
  kind('application.blocked', 'energy', 'operator', (at) => ({ kind: 'grid-connection', decidedAt: formatBeijing(at) })),
  kind('site.confirmed', 'ndrc', 'operator', (at) => ({ confirmedAt: formatBeijing(at), projectClass: 'existing', startedOn: past(at, 200) })),
  kind('project.listed', 'ndrc', 'operator', () => ({ listClass: 'existing', dailyKwh: '446400', hashrate: '505400', baselineKw: '9000' })),
  kind('rectification.ordered', 'ndrc', 'operator', () => ({ kind: 'suspend', documentNo: 'EX-1' })),
  kind('exit-plan.set', 'ndrc', 'operator', (at) => ({ deadline: past(at, -20) })),
  kind('surcharge.imposed', 'energy', 'operator', (at) => ({
    accountNos: [...ACCOUNTS],
    rate: '0.30',
    effectiveFrom: past(at, 0),
    scope: 'whole-account',
  })),
  kind('market-access.cancelled', 'energy', 'operator', (at) => ({ marketId: 'm1', effectiveAt: formatBeijing(at) })),
  kind('credit.revoked', 'finance', 'operator', (at) => ({ facilityToken: 'ft_1', effectiveAt: formatBeijing(at) })),
  kind('tax-benefit.cancelled', 'tax', 'operator', (at) => ({
    benefitCode: 'T1',
    periodFrom: past(at, 0).slice(0, 7),
    effectiveAt: formatBeijing(at),
  })),
  kind('payment-service.stopped', 'pbc', 'operator', (at) => ({ accountToken: 't1', effectiveAt: formatBeijing(at) })),
  kind('site.shut-down', 'gov', 'operator', (at) => ({ shutDownAt: formatBeijing(at), unitsRemoved: 0, verifiedBy: 'self' })),
];
