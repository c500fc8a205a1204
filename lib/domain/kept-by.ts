/**
 * Returns a function that makes something from an object once, and gives the same from then on. It is kept as long as the
 * object, whose content must not change; further arguments are those of the first call, so they must follow from the object.
 */
export function keptBy<Key extends object, Rest extends readonly unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const kept = new WeakMap<Key, { readonly made: Made }>();
  return (key, ...rest) => {
    let entry = kept.get(key);
    if (!entry) {
      entry = { made: make(key, ...rest) };
      kept.set(key, entry);
    }
    return entry.made;
  };
}
