/** Number of groups, and of those with at least one marked member. */
export interface GroupCount {
  readonly groups: number;
  readonly marked: number;
}

/**
 * Returns how many groups remain when members that share a key are joined, directly or through others.
 *
 * Members without keys stand alone. No members, no groups.
 */
export function countGroups(
  keysOfMember: readonly (readonly string[])[],
  isMarked: (member: number) => boolean = () => false,
): GroupCount {
  const parent = keysOfMember.map((_, member) => member);
  const root = (member: number): number => {
    let at = member;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const firstWith = new Map<string, number>();
  keysOfMember.forEach((keys, member) => {
    for (const key of keys) {
      const other = firstWith.get(key);
      if (other === undefined) firstWith.set(key, member);
      else parent[root(member)] = root(other);
    }
  });
  const roots = new Set(parent.map((_, member) => root(member)));
  const marked = new Set(parent.flatMap((_, member) => (isMarked(member) ? [root(member)] : [])));
  return { groups: roots.size, marked: marked.size };
}
