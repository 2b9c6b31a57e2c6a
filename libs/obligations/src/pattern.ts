import type { EffectiveEvent } from '@quanlian/contracts';
import Decimal from 'decimal.js';
import type { EventPattern, PatternValue } from './policy';
import { readOnce } from './read-once';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const isDecimal = (value: unknown): value is string | number => typeof value === 'number' || (typeof value === 'string' && DECIMAL.test(value));

function sameValue(found: unknown, wanted: PatternValue): boolean {
  if (Array.isArray(found)) return found.some((item) => sameValue(item, wanted));
  if (isDecimal(found) && isDecimal(wanted)) return new Decimal(found).eq(wanted);
  return found === wanted;
}

interface Condition {
  fact: string;
  options: readonly PatternValue[];
}

const conditionsOf = readOnce(({ where }: EventPattern): readonly Condition[] =>
  Object.entries(where).map(([fact, wanted]) => ({
    fact,
    options: Array.isArray(wanted) ? (wanted as readonly PatternValue[]) : [wanted as PatternValue],
  })),
);

/** `trigger` is the event that opened the duty; a pattern may ask for a record about exactly that event. */
export function matches(event: EffectiveEvent, pattern: EventPattern, trigger?: EffectiveEvent): boolean {
  if (event.type !== pattern.type) return false;
  return conditionsOf(pattern).every(({ fact, options }) =>
    options.some((option) => sameValue(event.facts[fact], option === 'trigger' && trigger ? trigger.id : option)),
  );
}
