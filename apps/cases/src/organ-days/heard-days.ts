import { beijingDate, NATION } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { readOnce } from '@quanlian/obligations';
import type { Cadence, HeardDay } from '@quanlian/obligations';

const NIL_RETURN = 'nil-return.filed';
const expectedBy = readOnce((cadences: readonly Cadence[]): ReadonlySet<string> => new Set(cadences.map(({ eventType }) => eventType)));

/** Types of event by which an organ may be heard. */
export const heardTypes = (cadences: readonly Cadence[]): readonly string[] => [...expectedBy(cadences), NIL_RETURN];

/** By which day an event lets its organ be heard: that of its recording, for what nobody was told yet is no word. Most events are of other types. */
export function heardBy({ type, agency, organ, jurisdiction, recordedAt, facts }: CaseEvent, cadences: readonly Cadence[]): HeardDay | undefined {
  const isNil = type === NIL_RETURN;
  const eventType = isNil ? String(facts.eventType) : type;
  if (!expectedBy(cadences).has(eventType)) return undefined;
  const region = jurisdiction.slice(0, 2).padEnd(NATION.length, '0');
  return { organ: `${agency}/${organ}`, region, eventType, day: beijingDate(recordedAt), isNil };
}

/** One text for one row. */
export const nameOfDay = ({ organ, region, eventType, day, isNil }: HeardDay): string => `${eventType} ${organ} ${region} ${day} ${isNil}`;

/** The rows that a history makes; each once. Pure. */
export const rebuildOrganDays = (history: readonly CaseEvent[], cadences: readonly Cadence[]): string[] => [
  ...new Set(history.flatMap((event) => heardBy(event, cadences) ?? []).map(nameOfDay)),
];
