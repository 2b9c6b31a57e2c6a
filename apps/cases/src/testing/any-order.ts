import * as fc from 'fast-check';

/** For specs: the places 0 … count-1 in any order, cut into batches anywhere. */
export function anyBatches(count: number): fc.Arbitrary<number[][]> {
  const weights = fc.array(fc.nat(), { minLength: count, maxLength: count });
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: count - 1 }), { maxLength: 12 });
  return fc.tuple(weights, cuts).map(([order, cut]) => {
    const shuffled = order
      .map((at, place) => ({ at, place }))
      .sort((a, b) => a.at - b.at)
      .map(({ place }) => place);
    const ends = [0, ...cut.sort((a, b) => a - b), count];
    return ends.slice(1).map((end, index) => shuffled.slice(ends[index], end));
  });
}
