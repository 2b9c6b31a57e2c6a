import { kindOfFact, NESTED_FACTS, type FactKind } from '../data/fact-fields';
import type { FieldKind } from '../data/field-kind';
import { kindOfKey, kindOfKeyText } from '../data/key-fields';
import type { ClassifiedValue, Mask } from './mask-for';

type Facts = Readonly<Record<string, unknown>>;
/** Who supplied a value, and under which label. */
export type Origin = Pick<ClassifiedValue, 'label' | 'suppliedBy'>;

/** `uscc:9115…` keeps its kind, so that a reader still sees what sort of key it was. */
export function maskKeyText(text: string, mask: Mask, origin: Origin, role?: string): unknown {
  const at = text.indexOf(':');
  const ofKind = at > 0 ? kindOfKey(text.slice(0, at), role) : undefined;
  if (!ofKind) return mask({ ...origin, kind: role === 'reporter' ? 'reporter' : kindOfKeyText(text), value: text });
  return `${text.slice(0, at)}:${String(mask({ ...origin, kind: ofKind, value: text.slice(at + 1) }))}`;
}

const chosen = (kind: Exclude<FactKind, FieldKind | 'key'>, facts: Facts): FieldKind | undefined => {
  const choice = facts[kind.by];
  return typeof choice === 'string' && Object.hasOwn(kind.of, choice) ? kind.of[choice] : undefined;
};

function maskFact(type: string, name: string, facts: Facts, mask: Mask, origin: Origin): unknown {
  const value = facts[name];
  if (NESTED_FACTS.has(name)) return maskNested(type, value, mask, origin);
  const kind = kindOfFact(type, name);
  if (kind === 'key') {
    const one = (each: unknown): unknown => (typeof each === 'string' ? maskKeyText(each, mask, origin) : mask({ ...origin, value: each }));
    return Array.isArray(value) ? value.map(one) : one(value);
  }
  return mask({ ...origin, kind: typeof kind === 'object' ? chosen(kind, facts) : kind, value });
}

function maskNested(type: string, value: unknown, mask: Mask, origin: Origin): unknown {
  if (Array.isArray(value)) return value.map((each) => maskNested(type, each, mask, origin));
  if (typeof value !== 'object' || value === null) return mask({ ...origin, value });
  return maskFacts(type, value as Facts, mask, origin);
}

/** The facts of an event, each by its own kind. What a rule compared (`numbers`) is one kind as a whole. */
export function maskFacts(type: string, facts: Facts, mask: Mask, origin: Origin): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(facts).map((name) => [name, name === 'numbers' ? maskNumbers(facts[name], mask, origin) : maskFact(type, name, facts, mask, origin)]),
  );
}

/** Numbers that a rule compared: by their names where these are facts, otherwise as measured values. */
export function maskNumbers(numbers: unknown, mask: Mask, origin: Origin): unknown {
  if (typeof numbers !== 'object' || numbers === null) return mask({ ...origin, value: numbers });
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => {
      const kind = kindOfFact('', name);
      if (typeof kind === 'string' && kind !== 'key' && kind !== 'plain') return [name, mask({ ...origin, kind, value })];
      // A text may name somebody; a number of an unknown name is a measured value.
      return [name, typeof value === 'string' ? maskKeyText(value, mask, origin) : mask({ ...origin, kind: 'measured', value })];
    }),
  );
}
