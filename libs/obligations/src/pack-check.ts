import { DAY_MS } from '@quanlian/contracts';
import { deadlineText, isDeadline, parseInstant } from './deadline';
import { lengthOf, parseDuration } from './duration';
import type { Cadence, ObligationPolicy, Pack } from './policy';
import { parseRecurrence } from './recurrence';
import { parseWorkingDays } from './working-days';

/** What is wrong with one duty of a pack; `detail` says found, expected, and what to do. */
export interface PackProblem {
  policyId: string;
  /** whose file it is in */
  pack: string;
  /** JSON pointer in that file */
  pointer: string;
  code: string;
  detail: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SCOPES: readonly unknown[] = ['case', 'case-conditional', 'jurisdiction', 'national'];
const STATUSES: readonly unknown[] = ['in-force', 'draft', 'watch'];
const TEXTS = ['article', 'titleZh', 'titleEn', 'appliesTo', 'basis', 'provenance', 'effectiveFrom'] as const;
const LISTS = ['responsibleAgencies', 'evidence', 'escalationPath'] as const;
const REPEATS = /^(?:P\S+(?: until .+)?|monthly while imposed)$/;

/** A duty that repeats by the second, or falls due in a million years, is a slip of the pen; counting it out would take as long. */
const LONGEST_MS = 100 * 366 * DAY_MS;
const PERIODS = /P(?:\d+[A-Z]+)+(?:T(?:\d+[HMS])+)?/g;

function isOverlong(text: string): boolean {
  return (text.match(PERIODS) ?? []).some((period) => {
    const duration = parseDuration(period);
    const ms = duration ? lengthOf(duration) : (parseWorkingDays(period) ?? 0) * DAY_MS;
    return ms > LONGEST_MS;
  });
}

type Report = (code: string, field: string, detail: string) => void;

function checkShape(policy: ObligationPolicy, report: Report): void {
  for (const field of TEXTS) if (typeof policy[field] !== 'string') report('pack.field-missing', field, `Found no text in ${field}; give one.`);
  for (const field of LISTS)
    if (!Array.isArray(policy[field])) report('pack.field-missing', field, `Found no list in ${field}; give one, empty if need be.`);
  if (!SCOPES.includes(policy.scope)) report('pack.unknown-scope', 'scope', `Found scope ${policy.scope}; expected one of ${SCOPES.join(', ')}.`);
  if (!STATUSES.includes(policy.status))
    report('pack.unknown-status', 'status', `Found status ${policy.status}; expected one of ${STATUSES.join(', ')}.`);
  if (policy.jurisdiction !== null && !/^(?:\d\d){1,3}$/.test(policy.jurisdiction))
    report('pack.jurisdiction', 'jurisdiction', `Found jurisdiction ${policy.jurisdiction}; expected 2, 4 or 6 digits or null.`);
}

function checkTimes(policy: ObligationPolicy, report: Report): void {
  if (!DATE.test(policy.effectiveFrom) || parseInstant(policy.effectiveFrom) === undefined)
    report('pack.date', 'effectiveFrom', `Found effectiveFrom ${policy.effectiveFrom}; expected a calendar date.`);
  const deadline = deadlineText(policy);
  if (deadline !== null && (!isDeadline(deadline) || isOverlong(deadline)))
    report(
      'pack.deadline',
      policy.deadline === null ? 'defaultSla' : 'deadline',
      `Found deadline ${deadline}; expected an ISO duration of at most 100 years, a date, an instant or field:<fact>.`,
    );
  if (policy.recurrence === null) return;
  const every = policy.recurrence.split(' ')[0]!;
  const period = parseDuration(every);
  const readable = REPEATS.test(policy.recurrence) && (!every.startsWith('P') || (period !== undefined && lengthOf(period) >= DAY_MS));
  if (!readable || isOverlong(every))
    report(
      'pack.recurrence',
      'recurrence',
      `Found recurrence ${policy.recurrence}; expected "<duration>" or "<duration> until <event or date>", a day to 100 years long.`,
    );
}

function checkEvents(policy: ObligationPolicy, known: ReadonlySet<string>, report: Report): void {
  const named: readonly (readonly [field: string, type: string])[] = [
    ...(policy.triggerEvent ? [['triggerEvent/type', policy.triggerEvent.type] as const] : []),
    ...(policy.requiredActionEvent ?? []).map(({ type }, place) => [`requiredActionEvent/${place}/type`, type] as const),
    ...(parseRecurrence(policy.recurrence)?.untilEvents ?? []).map((type) => ['recurrence', type] as const),
  ];
  for (const [field, type] of named)
    if (!known.has(type)) report('pack.unknown-event', field, `Found event ${type}; expected a code of the event catalogue.`);
}

function checkSuperseding(packs: readonly Pack[]): PackProblem[] {
  const policies = new Map(packs.flatMap((pack) => pack.policies.map((policy) => [policy.id, policy])));
  const superseding = packs.flatMap(({ pack, supersedes = [] }) => supersedes.map((one, place) => ({ ...one, pack, place })));
  return superseding.flatMap(({ policyId, from, pack, place }): PackProblem[] => {
    const problem = (code: string, field: string, detail: string): PackProblem[] => [
      { policyId, pack, pointer: `/supersedes/${place}/${field}`, code, detail },
    ];
    if (!policies.get(policyId)?.scope.startsWith('case'))
      return problem('pack.supersedes', 'policyId', `Found ${policyId} superseded; expected a duty of cases that some pack has.`);
    const isDay = DATE.test(from) && parseInstant(from) !== undefined;
    return isDay ? [] : problem('pack.date', 'from', `Found ${policyId} superseded from ${from}; expected a calendar date.`);
  });
}

function checkCadence({ eventType, every, effectiveFrom, agencies, basis }: Cadence, known: ReadonlySet<string>, report: Report): void {
  if (!known.has(eventType)) report('pack.unknown-event', 'eventType', `Found event ${eventType}; expected a code of the event catalogue.`);
  if (parseDuration(every) === undefined) report('pack.cadence', 'every', `Found a cadence of ${every}; expected an ISO duration.`);
  if (!DATE.test(effectiveFrom) || parseInstant(effectiveFrom) === undefined)
    report('pack.date', 'effectiveFrom', `Found effectiveFrom ${effectiveFrom}; expected a calendar date.`);
  if (agencies.length === 0 || basis === '')
    report('pack.field-missing', agencies.length === 0 ? 'agencies' : 'basis', 'Found a cadence of nobody or without a basis; name both.');
}

/** Everything wrong with a set of packs; empty means they may be loaded. `known` are the codes of the event catalogue. */
export function checkPacks(packs: readonly Pack[], known: ReadonlySet<string>): PackProblem[] {
  const problems: PackProblem[] = [];
  const seen = new Set<string>();
  for (const pack of packs) {
    const reportOn =
      (policyId: string, row: string): Report =>
      (code, field, detail) =>
        problems.push({ policyId, pack: pack.pack, pointer: `${row}/${field}`, code, detail });
    for (const [place, cadence] of (pack.cadences ?? []).entries()) {
      const report = reportOn(cadence.id, `/cadences/${place}`);
      if (seen.has(cadence.id)) report('pack.duplicate-id', 'id', `Found ${cadence.id} twice; give each cadence its own id.`);
      seen.add(cadence.id);
      checkCadence(cadence, known, report);
    }
    for (const [place, policy] of pack.policies.entries()) {
      const report = reportOn(policy.id, `/policies/${place}`);
      if (seen.has(policy.id)) report('pack.duplicate-id', 'id', `Found ${policy.id} twice; give each duty its own id.`);
      seen.add(policy.id);
      if (policy.pack !== pack.pack) report('pack.wrong-pack', 'pack', `Found pack ${policy.pack} in the file of ${pack.pack}; move or rename it.`);
      checkShape(policy, report);
      checkTimes(policy, report);
      checkEvents(policy, known, report);
    }
  }
  return [...problems, ...checkSuperseding(packs)];
}
