/** A pure reading of a text, kept for texts seen lately: a case is asked about the same facts over and over. */
export function rememberedText<K extends string | number, V>(read: (text: K) => V, limit = 20_000): (text: K) => V {
  const known = new Map<K, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as V;
    if (known.size >= limit) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** A pure reading of an object that never changes, made once for as long as that object lives. */
export function remembered<K extends object, V>(read: (item: K) => V): (item: K) => V {
  const known = new WeakMap<K, V>();
  return (item) => {
    const found = known.get(item);
    if (found !== undefined || known.has(item)) return found as V;
    const value = read(item);
    known.set(item, value);
    return value;
  };
}

/** The same for a reading that also depends on something that is nearly always the same: a rule's limits. */
export function rememberedFor<K extends object, A, V>(read: (item: K, about: A) => V): (item: K, about: A) => V {
  const known = new WeakMap<K, { about: A; value: V }>();
  return (item, about) => {
    const found = known.get(item);
    if (found && found.about === about) return found.value;
    const value = read(item, about);
    known.set(item, { about, value });
    return value;
  };
}
