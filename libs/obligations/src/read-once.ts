/** Policies never change once they are loaded: what a text or a list of them means is read once and kept for as long as they live. */
export function readOnce<K extends object, V>(read: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (from) => {
    let kept = known.get(from);
    if (!kept) known.set(from, (kept = { value: read(from) }));
    return kept.value;
  };
}
