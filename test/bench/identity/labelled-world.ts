import { seededRandom } from '../workload/seeded-random';
import { FirmInventor } from './invented-firm';
import type { LabelledWorld } from './labelled-pair';
import { COMMON, linkedFirmPairs, strangerPairs } from './other-firm';
import { sameFirmPairs } from './same-firm';

/** Enterprises that do not exist, in pairs whose truth is known: the same seed and rounds give the same world. Each round has one pair of every class. */
export function labelledWorld({ seed, rounds }: { seed: number; rounds: number }): LabelledWorld {
  const inventor = new FirmInventor(seededRandom(seed));
  const pairs = Array.from({ length: rounds }, () => [...sameFirmPairs(inventor), ...linkedFirmPairs(inventor), ...strangerPairs(inventor)]).flat();
  const addresses = [COMMON.parkAddress, COMMON.agentAddress].map((text) => ({ text, division: '150622' }));
  return { pairs, shared: { addresses, networks: [COMMON.pool] } };
}
