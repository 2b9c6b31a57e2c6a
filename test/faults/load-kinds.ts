import type { Agency, EventKey } from '@quanlian/contracts';
import type { SyntheticSubject } from './synthetic-subject';
import { DIVISION } from './synthetic-subject';

/** What a kind says about a subject on a day; `below(n)` draws an integer from 0 to n-1. */
export interface LoadKind {
  code: string;
  agency: Agency;
  organ: string;
  /** how many of twenty events are of this kind */
  share: number;
  keys: (subject: SyntheticSubject) => EventKey[];
  facts: (subject: SyntheticSubject, day: string, below: (limit: number) => number) => Record<string, unknown>;
}

const operator = ({ uscc }: SyntheticSubject): EventKey => ({ kind: 'uscc', value: uscc, role: 'operator' });
const source = ({ ip }: SyntheticSubject): EventKey => ({ kind: 'ip', value: ip, role: 'source' });
const account = ({ accountNo }: SyntheticSubject): EventKey => ({ kind: 'account-no', value: `grid-load:${accountNo}`, role: 'consumer' });

const LOAD_SUMMARY: LoadKind = {
  code: 'load-profile.summarised',
  agency: 'energy',
  organ: 'grid',
  share: 6,
  keys: (subject) => [operator(subject), account(subject)],
  facts: ({ accountNo }, day, below) => ({
    accountNo,
    from: day,
    to: day,
    intervalMin: 15,
    completeness: 0.99,
    meanKw: String(50 + below(400)),
    maxKw: '500',
    loadFactor: 0.9,
    cv: '0.02',
    energyKwh: String(1_200 + below(9_600)),
    tariffClass: 'large-industrial',
  }),
};

const POOL_TRAFFIC: LoadKind = {
  code: 'pool-traffic.detected',
  agency: 'telecom',
  organ: 'ca-monitor',
  share: 5,
  keys: (subject) => [source(subject)],
  facts: ({ ip }, day, below) => ({
    srcIp: ip,
    protocol: 'stratum-v1',
    firstSeenAt: `${day}T01:00:00+08:00`,
    lastSeenAt: `${day}T07:00:00+08:00`,
    sessions: 1 + below(300),
    detector: 'flow-rules/3',
    confidence: 0.95,
  }),
};

const ATTRIBUTION: LoadKind = {
  code: 'ip-attribution.resolved',
  agency: 'telecom',
  organ: 'carrier',
  share: 3,
  keys: (subject) => [operator(subject), source(subject)],
  facts: ({ ip, uscc, address }) => ({
    ip,
    from: '2021-06-01T00:00:00+08:00',
    subscriberKey: `uscc:${uscc}`,
    installAddress: address,
    divisionCode: DIVISION,
    method: 'static-record',
    nat: 'none',
    confidence: 0.9,
  }),
};

const FUND_FLOW: LoadKind = {
  code: 'fund-flow.flagged',
  agency: 'pbc',
  organ: 'aml-centre',
  share: 2,
  keys: (subject) => [operator(subject)],
  facts: (_, day, below) => ({
    windowFrom: day,
    windowTo: day,
    inflowCny: `${1_000 + below(90_000)}.00`,
    counterparties: 1 + below(80),
    pattern: 'many-small-in',
  }),
};

const PURCHASE: LoadKind = {
  code: 'equipment-purchase.recorded',
  agency: 'tax',
  organ: 'invoice',
  share: 2,
  keys: (subject) => [operator(subject)],
  facts: (_, day, below) => ({ category: 'gpu', quantity: 1 + below(200), from: day, to: day }),
};

const REPORT: LoadKind = {
  code: 'site.reported',
  agency: 'gov',
  organ: 'report-platform',
  share: 2,
  keys: (subject) => [operator(subject)],
  facts: (_, day) => ({ channel: 'platform', reportedAt: `${day}T09:00:00+08:00`, alleged: 'unknown', provenance: 'unverified' }),
};

/** At least one kind for each service that has a door for agencies. */
export const LOAD_KINDS: readonly LoadKind[] = [LOAD_SUMMARY, POOL_TRAFFIC, ATTRIBUTION, FUND_FLOW, PURCHASE, REPORT];
