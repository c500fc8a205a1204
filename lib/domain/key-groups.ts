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
  const roots = rootsOf(keysOfMember);
  const marked = new Set(roots.filter((_, member) => isMarked(member)));
  return { groups: new Set(roots).size, marked: marked.size };
}

/**
 * Returns the groups that {@link countGroups} counts, as positions of their members: groups in the order of their first
 * members, members ascending. No members, no groups.
 */
export function groupMembers(keysOfMember: readonly (readonly string[])[]): number[][] {
  const groups = new Map<number, number[]>();
  rootsOf(keysOfMember).forEach((root, member) => {
    const group = groups.get(root);
    if (group) group.push(member);
    else groups.set(root, [member]);
  });
  return [...groups.values()];
}

/** Of each member, the one that stands for its group. */
function rootsOf(keysOfMember: readonly (readonly string[])[]): number[] {
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
  return parent.map((_, member) => root(member));
}
