/** The leaves from `start` up to but not including `end`. */
export interface LeafRange {
  start: number;
  end: number;
}

/** The largest power of two below `count` (RFC 6962, 2.1: where a tree of `count` leaves is split). Bit operators would end at 2^32. */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** RFC 6962, 2.1.1: the subtrees whose roots prove that leaf `index` is in a tree of `size`; the leaf's sibling first. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  for (let start = 0, end = size; end - start > 1;) {
    const middle = start + splitOf(end - start);
    ranges.push(index < middle ? { start: middle, end } : { start, end: middle });
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return ranges.reverse();
}

/** RFC 6962, 2.1.2: the subtrees whose roots prove that the tree of `from` leaves is the beginning of the tree of `to`; 0 < from ≤ to. */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + splitOf(end - start);
    ranges.push(from <= middle ? { start: middle, end } : { start, end: middle });
    [start, end] = from <= middle ? [start, middle] : [middle, end];
  }
  // The whole old tree needs no proof: whoever checks has its root.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The perfect trees that a range of leaves of the tree consists of, from left to right. */
export function perfectRanges({ start, end }: LeafRange): LeafRange[] {
  const ranges: LeafRange[] = [];
  for (let at = start; at < end;) {
    let width = 1;
    while (at + width * 2 <= end && at % (width * 2) === 0) width *= 2;
    ranges.push({ start: at, end: at + width });
    at += width;
  }
  return ranges;
}
