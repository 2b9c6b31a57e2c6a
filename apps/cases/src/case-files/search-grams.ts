const isAscii = (char: string): boolean => char < '\u0080';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/**
 * What an index can hold of a searched text, so that a part of it is found: characters and pairs of scripts without spaces, pairs and runs of three of
 * Latin letters, runs of three of digits (docs/adr/0050-search-by-grams.md). As `search_grams` of the database cuts them, in a fiftieth of its time.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const line of text.split('\n')) addGrams([...line.trim()], grams);
  return [...grams];
}

function addGrams(chars: readonly string[], grams: Set<string>): void {
  chars.forEach((first, at) => {
    const second = chars[at + 1];
    const third = chars[at + 2];
    if (!isAscii(first)) grams.add(first);
    if (second === undefined) return;
    if (!isDigit(first) || !isDigit(second)) grams.add(first + second);
    if (third !== undefined && isAscii(first) && isAscii(second) && isAscii(third)) grams.add(first + second + third);
  });
}
