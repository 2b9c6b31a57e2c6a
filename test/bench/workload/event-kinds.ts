import { beijingDate, DAY_MS, formatBeijing, HOUR_MS } from '@quanlian/contracts';
import type { Agency, EventKey } from '@quanlian/contracts';
import type { BenchSubject } from './bench-subject';
import type { Draw } from './seeded-random';

/** What an organ says about an enterprise at a time. */
export interface EventKind {
  code: string;
  agency: Agency;
  organ: string;
  keys: (subject: BenchSubject) => EventKey[];
  facts: (subject: BenchSubject, at: number, draw: Draw, opener: string) => Record<string, unknown>;
}

const operator = ({ uscc }: BenchSubject): EventKey => ({ kind: 'uscc', value: uscc, role: 'operator' });
const source = ({ ip }: BenchSubject): EventKey => ({ kind: 'ip', value: ip, role: 'source' });
const account = ({ accountNo }: BenchSubject): EventKey => ({ kind: 'account-no', value: `grid-bench:${accountNo}`, role: 'consumer' });

export const SITE_REPORTED: EventKind = {
  code: 'site.reported',
  agency: 'gov',
  organ: 'report-platform',
  keys: (subject) => [operator(subject)],
  facts: ({ address }, at) => ({ reportedAt: formatBeijing(at), provenance: 'unverified', addressText: address, alleged: 'asic' }),
};

export const ATTRIBUTION: EventKind = {
  code: 'ip-attribution.resolved',
  agency: 'telecom',
  organ: 'carrier',
  keys: (subject) => [operator(subject), source(subject)],
  facts: ({ ip, uscc, address, division }, at) => ({
    ip,
    from: formatBeijing(at - 90 * DAY_MS),
    subscriberKey: `uscc:${uscc}`,
    installAddress: address,
    divisionCode: division,
  }),
};

export const LOAD_SUMMARY: EventKind = {
  code: 'load-profile.summarised',
  agency: 'energy',
  organ: 'grid',
  keys: (subject) => [operator(subject), account(subject)],
  facts: ({ accountNo }, at, draw) => {
    const meanKw = 50 + draw(400);
    return {
      accountNo,
      from: beijingDate(at),
      to: beijingDate(at),
      meanKw: String(meanKw),
      maxKw: String(meanKw + 40),
      energyKwh: String(meanKw * 24),
      accounts: undefined,
    };
  },
};

export const POOL_TRAFFIC: EventKind = {
  code: 'pool-traffic.detected',
  agency: 'telecom',
  organ: 'monitor',
  keys: (subject) => [source(subject)],
  facts: ({ ip }, at, draw) => ({ srcIp: ip, firstSeenAt: formatBeijing(at - 6 * HOUR_MS), lastSeenAt: formatBeijing(at), sessions: 1 + draw(300) }),
};

export const POWER_CUT: EventKind = {
  code: 'power-supply.cut',
  agency: 'energy',
  organ: 'grid',
  keys: (subject) => [operator(subject), account(subject)],
  facts: ({ accountNo }, at, _draw, opener) => ({ accountNo, effectiveAt: formatBeijing(at), basisEventId: opener, importantUser: false }),
};

export const SURCHARGE_BILL: EventKind = {
  code: 'surcharge.billed',
  agency: 'energy',
  organ: 'grid',
  keys: (subject) => [operator(subject), account(subject)],
  facts: ({ accountNo }, at, draw) => {
    const [from, to, kwh] = [beijingDate(at - 30 * DAY_MS), beijingDate(at - DAY_MS), 10_000 + draw(90_000)];
    const amount = (kwh * 0.3).toFixed(2);
    const segments = [{ from, to, kwh: String(kwh), rate: '0.30', amount }];
    const billNo = `BENCH-${accountNo}-${to}`;
    return { billNo, accountNos: [accountNo], from, to, energyKwh: String(kwh), segments, amountCny: amount, dueOn: beijingDate(at + 15 * DAY_MS) };
  },
};

export const CREDIT_REVOKED: EventKind = {
  code: 'credit.revoked',
  agency: 'finance',
  organ: 'bureau',
  keys: (subject) => [operator(subject)],
  facts: ({ index }, at, _draw, opener) => ({ facilityToken: `ft_${index}`, effectiveAt: formatBeijing(at), basisEventId: opener }),
};

export const TAX_BENEFIT_CANCELLED: EventKind = {
  code: 'tax-benefit.cancelled',
  agency: 'tax',
  organ: 'bureau',
  keys: (subject) => [operator(subject)],
  facts: (_subject, at, _draw, opener) => ({ effectiveAt: formatBeijing(at), periodFrom: beijingDate(at).slice(0, 7), basisEventId: opener }),
};

export const EQUIPMENT_PURCHASE: EventKind = {
  code: 'equipment-purchase.recorded',
  agency: 'tax',
  organ: 'bureau',
  keys: (subject) => [operator(subject)],
  facts: (_subject, at, draw) => ({ category: 'gpu', quantity: 1 + draw(200), from: beijingDate(at), to: beijingDate(at) }),
};

export const PROJECT_RECORD: EventKind = {
  code: 'project-record.updated',
  agency: 'gov',
  organ: 'report-platform',
  keys: (subject) => [operator(subject)],
  facts: (_subject, at, draw) => ({ asOf: beijingDate(at), dailyKwh: String(1_000 + draw(9_000)) }),
};

export const ENTERPRISE_RECORD: EventKind = {
  code: 'enterprise-record.changed',
  agency: 'samr',
  organ: 'registry',
  keys: (subject) => [operator(subject)],
  facts: ({ index }, at) => ({ field: 'scope', new: `示例经营范围${index}`, changedOn: beijingDate(at) }),
};

/** Said by the organ whose record it was; what is corrected is said again with another figure, or taken back. */
export const CORRECTION = 'event.corrected';
