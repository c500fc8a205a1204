/**
 * Returns a function that loads what belongs to a state of a dossier once for each key, and gives the same promise from then
 * on. Of one state `most` values are kept at most; then it starts anew. What failed is not kept: the next visitor asks again.
 *
 * One state of a dossier is one object, so what is kept for it never goes stale, and goes when it goes.
 */
export function keptByState<State extends object, Value>(
  most: number,
  load: (state: State, key: string) => Promise<Value>,
): (state: State, key: string) => Promise<Value> {
  const kept = new WeakMap<State, Map<string, Promise<Value>>>();
  return (state, key) => {
    const values = kept.get(state) ?? new Map<string, Promise<Value>>();
    kept.set(state, values);
    const before = values.get(key);
    if (before) return before;
    if (values.size >= most) values.clear();
    const loading = load(state, key);
    values.set(key, loading);
    loading.catch(() => values.delete(key));
    return loading;
  };
}
