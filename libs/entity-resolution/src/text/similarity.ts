/** Dice coefficient over pairs of neighbouring characters: 1 for equal texts, 0 for texts without a common pair. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairs(a);
  const right = pairs(b);
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  const common = left.filter((pair) => take(rest, pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

const pairs = (text: string): string[] => [...text].slice(1).map((character, place) => [...text][place]! + character);

function take(rest: Map<string, number>, pair: string): boolean {
  const count = rest.get(pair) ?? 0;
  rest.set(pair, count - 1);
  return count > 0;
}
