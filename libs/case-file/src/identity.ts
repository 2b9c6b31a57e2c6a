import { keyString } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';

/** Types that open a case by themselves; any finding opens one too. */
const OPENERS: ReadonlySet<string> = new Set([
  'site.reported',
  'site.identified',
  'site.confirmed',
  'abnormal-load.detected',
  'generation-drop.detected',
  'pool-traffic.detected',
  'illegal-supply.found',
  'promotion.flagged',
  'fund-flow.flagged',
  'data-centre.declared',
]);

/** Of the agencies, in arrival order; what officers did about a case says nothing about who it is. */
const stated = (events: readonly EffectiveEvent[]): readonly EffectiveEvent[] => {
  const facts = events.filter((event) => event.agency !== 'system');
  return facts.length > 0 ? facts : events;
};

/** Who reported is no key of the case: the identity is kept apart from it. */
export function keysOf(events: readonly EffectiveEvent[]): string[] {
  const known = new Set<string>();
  for (const { keys } of events) for (const key of keys) if (key.role !== 'reporter') known.add(keyString(key));
  return [...known].sort();
}

const isRenaming = ({ type, keys, facts }: EffectiveEvent, operator: string): boolean =>
  type === 'enterprise-record.changed' &&
  facts.field === 'name' &&
  (keys.some((key) => keyString(key) === operator) || keys.every((key) => key.kind === 'org-name'));

/** Names under which the operator appears, old names included. */
export function namesOf(operator: string, events: readonly EffectiveEvent[]): string[] {
  const named = new Set<unknown>();
  for (const event of events) {
    for (const { kind, role, value } of event.keys) if (kind === 'org-name' && (role === 'operator' || role === 'suspect')) named.add(value);
    if (isRenaming(event, operator)) named.add(event.facts.old).add(event.facts.new);
  }
  return [...named].filter((name): name is string => typeof name === 'string' && name !== '').sort();
}

/** Where the site is, as the first event with a full division code tells. */
export function jurisdictionOf(events: readonly EffectiveEvent[]): string {
  const codes = stated(events).map((event) => event.jurisdiction);
  return codes.find((code) => !code.endsWith('00')) ?? codes[0] ?? '';
}

export function openedAtOf(events: readonly EffectiveEvent[], firstFindingAt: number | undefined): number | undefined {
  const facts = stated(events);
  return facts.find((event) => OPENERS.has(event.type))?.occurredAt ?? firstFindingAt ?? facts[0]?.occurredAt;
}
