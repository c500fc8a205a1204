/**
 * Returns at most `most` of some items in their order, and how many are left out: what speaks against something is left out
 * only where there is no room for all of that alone.
 */
export function keptAgainst<Item>(
  items: readonly Item[],
  isAgainst: (item: Item) => boolean,
  most: number,
): { readonly kept: readonly Item[]; readonly left: number } {
  if (items.length <= most) return { kept: items, left: 0 };
  const against = items.filter(isAgainst).length;
  let room = Math.max(0, most - against);
  let roomAgainst = Math.min(most, against);
  const kept = items.filter((item) => (isAgainst(item) ? roomAgainst-- > 0 : room-- > 0));
  return { kept, left: items.length - kept.length };
}
