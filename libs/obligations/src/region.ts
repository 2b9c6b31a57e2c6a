import type { EffectiveEvent } from '@quanlian/contracts';

/** Published for a region and for no case, yet they meet duties of every case of that region. */
const REGION_WIDE_ACTIONS: ReadonlySet<string> = new Set(['evaluation.published']);

/** 150600 → 1506, 520000 → 52, 000000 → the nation. */
export const divisionPrefix = (code: string): string => code.replace(/(?:00)+$/, '');

/** A region event names divisions and nothing else; who reported it is no subject. */
export const isRegionEvent = (event: Pick<EffectiveEvent, 'keys'>): boolean =>
  event.keys.some((key) => key.kind === 'division') && event.keys.every((key) => key.kind === 'division' || key.role === 'reporter');

export const actsOnRegion = (event: EffectiveEvent, jurisdiction: string): boolean =>
  REGION_WIDE_ACTIONS.has(event.type) && event.keys.some((key) => key.kind === 'division' && jurisdiction.startsWith(divisionPrefix(key.value)));
