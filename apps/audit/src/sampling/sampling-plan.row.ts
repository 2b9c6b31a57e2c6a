import type { DrawnStratum } from '@quanlian/evaluation';
import type { StratumOf } from './stratum';

/** What the frame holds: events of these types accepted in the period, in the area, up to a position. */
export interface FrameDefinition {
  /** six digits; the division of whoever made the plan */
  jurisdiction: string;
  /** the last position of the history that belongs to it */
  position: number;
  strata: readonly StratumOf[];
  /** RFC 3339, inclusive; of when events were accepted */
  from?: string;
  /** exclusive */
  to?: string;
  types?: readonly string[];
}

/** A plan is written once; whoever wants another sample makes another plan, and both are there. */
export interface SamplingPlan extends FrameDefinition {
  id: string;
  madeBy: string;
  /** Beijing time */
  madeAt: string;
  seed: string;
  size: number;
  least: number;
  frameSize: number;
  frameSha256: string;
  drawn: readonly DrawnStratum[];
}

/** Every event that was drawn, stratum by stratum. */
export const drawnEvents = ({ drawn }: SamplingPlan): string[] => drawn.flatMap(({ ids }) => ids);
