import type { FloorSpeed } from '../floor/floor';
import type { AccessTimes } from '../access/measure-access';
import type { FoldSpeed } from '../fold-speed';
import type { IdentityFigures } from '../identity/measure-identity';
import type { LargeCase } from '../measuring/large-case';
import type { Latency } from '../measuring/latency';
import type { Memory } from '../measuring/memory';
import type { PackSpeed } from '../pack/measure-pack';
import type { Throughput } from '../measuring/throughput';
import type { Machine } from './machine';

/** What a run measured; a part that was left out is absent. */
export interface Figures {
  machine: Machine;
  seed: number;
  /** the bare pipeline before and after the product's turn */
  floor?: readonly FloorSpeed[];
  throughput?: Throughput;
  largeCase?: LargeCase;
  latency?: Latency;
  access?: AccessTimes;
  fold?: FoldSpeed;
  identity?: IdentityFigures;
  pack?: PackSpeed;
  memory: readonly Memory[];
}

/** The better of the floor's turns: what the machine could do in this run. */
export const ratioOf = ({ floor, throughput }: Figures): number | undefined =>
  floor && throughput && throughput.eventsPerSecond / Math.max(...floor.map((turn) => turn.eventsPerSecond));
