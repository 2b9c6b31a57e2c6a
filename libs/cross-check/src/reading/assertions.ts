import { beijingDate, DAY_MS, EffectiveEvent, startOfBeijingDay } from '@quanlian/contracts';
import { listed, listedFor } from './listed';
import { recordSpans } from './record-spans';
import type { Span } from './record-spans';
import { remembered } from './remembered';
import { effectiveAt, restorationIn, shutDownAt } from './site';
import { instant } from './times';
import { unchangedList } from './unchanged';

type Events = readonly EffectiveEvent[];

/** What a record claims about a site, or about one account, during a span of time. */
export interface Assertion {
  event: EffectiveEvent;
  from: number;
  to: number;
  account?: string;
  /** can a meter oppose it? An empty visit says nothing about power */
  metered: boolean;
  closesDuty: boolean;
}

const formsOf = remembered((_event: EffectiveEvent) => new Map<string, Assertion>());

/** The same object for the same claim: what was found out about it stays with it. */
function claim(event: EffectiveEvent, from: number, to: number, more: Partial<Assertion> = {}): Assertion {
  const assertion = { event, from, to, metered: true, closesDuty: false, ...more };
  const forms = formsOf(event);
  const name = [from, to, assertion.account, assertion.metered, assertion.closesDuty].join(' ');
  const known = forms.get(name);
  if (!known) forms.set(name, assertion);
  return known ?? assertion;
}

/** Spans stay what they are while records come: then their claims need not be looked up. */
const duringSpan = remembered(({ event, from, to }: Span) => claim(event, from, to));

/** A record speaks until the next one does. */
const recordClaims = unchangedList((records: Events, words: readonly string[]): readonly Assertion[] =>
  recordSpans(records)
    .filter(({ event }) => words.includes(event.facts.status))
    .map(duringSpan),
);

const visitedAt = (event: EffectiveEvent): number => instant(event.facts.inspectedAt) ?? event.occurredAt;

/** An empty visit speaks for its day only. */
const wholeDay = remembered((visit: EffectiveEvent): Assertion => {
  const from = startOfBeijingDay(beijingDate(visitedAt(visit)));
  return claim(visit, from, from + DAY_MS, { metered: false });
});
const visitClaims = listed((visit: EffectiveEvent) => (visit.facts.result === 'no-mining' ? wholeDay(visit) : undefined));

const shutDownClaims = unchangedList((shutDowns: Events, restarts: Events, closesDuty: boolean): readonly Assertion[] =>
  shutDowns.map((event) => {
    const from = shutDownAt(event);
    const ends = restarts.map(({ occurredAt }) => occurredAt).filter((at) => at > from);
    return claim(event, from, Math.min(Infinity, ...ends), { closesDuty });
  }),
);

/** A cut speaks for its account; for the site only where no other account is known. */
const cutClaims = unchangedList((cuts: Events, restored: Events, onlyAccount: string | undefined): readonly Assertion[] =>
  cuts
    .filter(({ facts }) => facts.mode === 'cut' && facts.accountNo)
    .map((event) => {
      const restoration = restorationIn(restored, event);
      const account: string = event.facts.accountNo;
      return claim(event, effectiveAt(event), restoration ? effectiveAt(restoration) : Infinity, account === onlyAccount ? {} : { account });
    }),
);

const together = unchangedList((...claims: readonly (readonly Assertion[])[]): readonly Assertion[] => claims.flat());

export interface Papers {
  shutDowns: Events;
  restarts: Events;
  closesDuty: boolean;
  cuts: Events;
  restored: Events;
  onlyAccount?: string;
  records: Events;
  visits: Events;
}

/** What is said to stand still: the same list until something else is. */
export const darkClaims = ({ shutDowns, restarts, closesDuty, cuts, restored, onlyAccount, records, visits }: Papers, stopped: readonly string[]) =>
  together(
    shutDownClaims(shutDowns, restarts, closesDuty),
    cutClaims(cuts, restored, onlyAccount),
    recordClaims(records, stopped),
    visitClaims(visits),
  );

/** Who says that a site runs says it of an instant. */
const atInstant = (event: EffectiveEvent, at: number): Assertion => claim(event, at, at + 1);

export const runningRecords = listedFor((record: EffectiveEvent, words: readonly string[]) =>
  words.includes(record.facts.status) ? atInstant(record, instant(record.facts.asOf) ?? record.occurredAt) : undefined,
);
export const runningVisits = listed((visit: EffectiveEvent) =>
  visit.facts.result === 'mining-running' ? atInstant(visit, visitedAt(visit)) : undefined,
);
