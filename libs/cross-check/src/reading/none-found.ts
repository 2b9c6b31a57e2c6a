import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { firstFor } from './first';

const about = firstFor(({ facts }: EffectiveEvent, measure: string) => facts.measure === measure);

/** An agency's answer that there was nothing to take a measure against. */
export const noneFound = (view: KnownCase, measure: string): EffectiveEvent | undefined => about(view.of('exposure.none-found'), measure);
