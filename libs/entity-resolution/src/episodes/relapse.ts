import { beijingDate, DAY_MS } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { Decimal } from 'decimal.js';
import { timeOf } from '../claims/new-claim';
import type { CorrectedEvent } from '../corrections/apply-corrections';

const QUIET_MS = 14 * DAY_MS;
const TRAFFIC_DAYS = 2;
const LOAD_DAYS = 3;
const LOAD_SHARE = '0.3';

/**
 * The first event that meets the relapse test after a shut-down: pool traffic on two days, three days of load at 30 % of the baseline,
 * or a restart on record, each at least 14 days after the last shut-down before it. `episode` holds its events in order of occurrence.
 */
export function relapseIn(episode: readonly CorrectedEvent[]): CorrectedEvent | undefined {
  const standing = episode.filter((event) => event.retractedBy === undefined);
  const trafficDays = new Set<string>();
  let quietFrom: number | undefined;
  for (const event of standing) {
    if (event.type === 'site.shut-down') {
      quietFrom = (timeOf(event.facts.shutDownAt) ?? event.occurredAt) + QUIET_MS;
      trafficDays.clear();
    }
    if (quietFrom !== undefined && event.occurredAt >= quietFrom && meetsTest(event, quietFrom, trafficDays, standing)) return event;
  }
  return undefined;
}

function meetsTest(event: CaseEvent, quietFrom: number, trafficDays: Set<string>, known: readonly CaseEvent[]): boolean {
  if (event.type === 'site.restarted') return true;
  if (event.type === 'load-profile.summarised') return hasLoad(event, quietFrom, known);
  if (event.type !== 'pool-traffic.detected') return false;
  for (const day of daysOfTraffic(event, quietFrom)) trafficDays.add(day);
  return trafficDays.size >= TRAFFIC_DAYS;
}

/** Two days are enough to know, so a long span is not walked to its end. */
function daysOfTraffic(event: CaseEvent, quietFrom: number): string[] {
  const first = Math.max(timeOf(event.facts.firstSeenAt) ?? event.occurredAt, quietFrom);
  const last = timeOf(event.facts.lastSeenAt) ?? event.occurredAt;
  return last < first ? [] : [beijingDate(first), beijingDate(last)];
}

function hasLoad(event: CaseEvent, quietFrom: number, known: readonly CaseEvent[]): boolean {
  const from = timeOf(event.facts.from);
  const to = timeOf(event.facts.to);
  if (from === undefined || to === undefined || from < quietFrom || to - from < (LOAD_DAYS - 1) * DAY_MS) return false;
  const baseline = baselineKw(known, quietFrom - QUIET_MS);
  const drawn = drawnKw(event, (to - from) / DAY_MS + 1);
  return baseline !== undefined && drawn !== undefined && drawn.gte(baseline.times(LOAD_SHARE));
}

/** The listed baseline, else the highest mean load that was metered before the shut-down. */
function baselineKw(known: readonly CaseEvent[], shutDownAt: number): Decimal | undefined {
  const before = known.filter((event) => event.occurredAt < shutDownAt);
  const listed = before.filter((event) => event.type === 'project.listed').map((event) => decimal(event.facts.baselineKw));
  const metered = before.filter((event) => event.type === 'load-profile.summarised').map((event) => drawnKw(event, undefined));
  const loads = metered.filter((load) => load !== undefined);
  return listed.filter((load) => load !== undefined).at(-1) ?? (loads.length > 0 ? Decimal.max(...loads) : undefined);
}

/** A plant's gate meter shows what it sold; what it burnt behind the gate is generation less sale less own use. */
function drawnKw({ facts }: CaseEvent, days: number | undefined): Decimal | undefined {
  const generated = decimal(facts.grossGenKwh);
  if (!generated) return facts.tariffClass === 'captive' ? undefined : decimal(facts.meanKw);
  const span = days ?? spanDays(facts.from, facts.to);
  const behindGate = generated.minus(decimal(facts.onGridKwh) ?? 0).minus(decimal(facts.auxKwh) ?? 0);
  return span === undefined ? undefined : behindGate.div(span * 24);
}

function spanDays(from: unknown, to: unknown): number | undefined {
  const start = timeOf(from);
  const end = timeOf(to);
  return start === undefined || end === undefined ? undefined : (end - start) / DAY_MS + 1;
}

const decimal = (fact: unknown): Decimal | undefined => {
  const text = typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
};
