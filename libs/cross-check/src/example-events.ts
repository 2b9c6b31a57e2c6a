import type { EffectiveEvent } from '@quanlian/contracts';
import { happened, moment } from './example';

type Facts = Record<string, unknown>;

export const confirmed = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('site.confirmed', time, {
    confirmedAt: moment(time),
    projectClass: 'existing',
    miningType: 'sha256-asic',
    startedOn: '2021-01-01',
    ...facts,
  });

export const listed = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('project.listed', time, { listClass: 'existing', dailyKwh: '240000', baselineKw: '10000', ...facts });

export const shutDown = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('site.shut-down', time, { shutDownAt: moment(time), unitsRemoved: 100, ...facts }, [], 'gov');

export const cleared = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('site.cleared', time, { clearedAt: moment(time), reason: 'legitimate-business', ...facts });

export const cut = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('power-supply.cut', time, { mode: 'cut', accountNo: 'A', effectiveAt: moment(time), ...facts }, ['account-no:grid:A'], 'energy');

/** A flat 28 days of 10 MW on account A unless said otherwise. */
export const load = (from: string, to: string, facts: Facts = {}, keys: readonly string[] = ['account-no:grid:A']): EffectiveEvent =>
  happened(
    'load-profile.summarised',
    to,
    {
      from,
      to,
      intervalMin: 15,
      completeness: 0.99,
      meanKw: '10000',
      maxKw: '10200',
      energyKwh: '6720000',
      loadFactor: 0.98,
      cv: '0.01',
      nightDayRatio: '1.00',
      weekendRatio: '1.00',
      tariffClass: 'large-industrial',
      ...facts,
    },
    keys,
    'energy',
  );

export const pool = (from: string, to: string, facts: Facts = {}): EffectiveEvent =>
  happened(
    'pool-traffic.detected',
    to,
    { srcIp: '192.0.2.18', protocol: 'stratum-v1', firstSeenAt: moment(from), lastSeenAt: moment(to), sessions: 40, confidence: 0.97, ...facts },
    ['ip:192.0.2.18'],
    'telecom',
  );

export const attributed = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened(
    'ip-attribution.resolved',
    time,
    {
      ip: '192.0.2.18',
      from: moment('2021-01-01'),
      subscriberKey: 'uscc:91150622MAYX0A110G',
      method: 'static-record',
      nat: 'none',
      confidence: 0.93,
      ...facts,
    },
    [],
    'telecom',
  );

export const declared = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened(
    'data-centre.declared',
    time,
    { facilityKey: 'facility:example', racks: 1000, ratedKwPerRack: '4', utilisation: 0.6, declaredPue: '1.35', ...facts },
    [],
    'miit',
  );

export const record = (time: string, facts: Facts = {}): EffectiveEvent =>
  happened('project-record.updated', time, { asOf: time.slice(0, 10), dailyKwh: '240000', status: 'running', ...facts }, [], 'gov');

export const inspected = (time: string, result: string, facts: Facts = {}): EffectiveEvent =>
  happened('inspection.conducted', time, { inspectedAt: moment(time), kind: 'report', result, ...facts }, [], 'energy');

export const bought = (time: string, category: string, facts: Facts = {}): EffectiveEvent =>
  happened('equipment-purchase.recorded', time, { category, quantity: 100, from: '2021-05-01', to: '2021-08-31', ...facts }, [], 'tax');

export const egress = (from: string, to: string, facts: Facts = {}): EffectiveEvent =>
  happened(
    'egress-profile.summarised',
    to,
    { cidr: '192.0.2.16/28', from, to, p95Mbps: '10', persistentPeers: 0, periodMin: 0, ...facts },
    [],
    'telecom',
  );

export const noneFound = (time: string, measure: string): EffectiveEvent =>
  happened('exposure.none-found', time, { measure, checkedAt: moment(time), scope: 'all keys' });
