/** How much two names look alike, 0 to 1: the better of what they share in pairs of characters and of what they share in order. */
export const similarity = (a: string, b: string): number => (a === b ? 1 : Math.max(dice(a, b), jaroWinkler(a, b)));

/** Dice coefficient over pairs of neighbouring characters: it forgives parts that changed places. */
function dice(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  const common = left.filter((pair) => take(rest, pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

const pairs = (text: string): string[] => {
  const characters = [...text];
  return characters.slice(1).map((character, place) => characters[place]! + character);
};

function take(rest: Map<string, number>, pair: string): boolean {
  const count = rest.get(pair) ?? 0;
  rest.set(pair, count - 1);
  return count > 0;
}

const PREFIX = 4;
const PREFIX_SHARE = 0.1;

/** Winkler's variant of Jaro's measure: it forgives a wrong character, the more so the later it comes. */
function jaroWinkler(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const matched = matches(left, right);
  if (matched.left.length === 0) return 0;
  const number = matched.left.length;
  const moved = matched.left.filter((character, place) => character !== matched.right[place]).length / 2;
  const jaro = (number / left.length + number / right.length + (number - moved) / number) / 3;
  const differs = left.findIndex((character, place) => character !== right[place]);
  return jaro + Math.min(PREFIX, differs < 0 ? left.length : differs) * PREFIX_SHARE * (1 - jaro);
}

/** Characters that have a partner nearby, on either side in the order of their own. */
function matches(left: readonly string[], right: readonly string[]): { left: string[]; right: string[] } {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const partners = new Set<number>();
  const found = left.filter((character, place) => {
    for (let at = Math.max(0, place - reach); at <= Math.min(right.length - 1, place + reach); at += 1) {
      if (right[at] !== character || partners.has(at)) continue;
      partners.add(at);
      return true;
    }
    return false;
  });
  return { left: found, right: [...partners].sort((a, b) => a - b).map((place) => right[place]!) };
}
