const MOST = 20_000;

/** `17,200-299` → each place once, in order; `undefined` for what is no such list, or too long a one. */
export function placesAsked(text: string): number[] | undefined {
  const places = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last = first] = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(part) ?? [];
    if (first === undefined || Number(last) < Number(first) || Number(last) - Number(first) >= MOST) return undefined;
    for (let place = Number(first); place <= Number(last); place += 1) places.add(place);
    if (places.size > MOST) return undefined;
  }
  return [...places].sort((a, b) => a - b);
}
