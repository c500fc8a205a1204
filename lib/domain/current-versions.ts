/**
 * Returns which of these reports no other of them supersedes, directly or through versions that are not among them; in the
 * order given. What replaces a report counts in its place. In a circle, where each supersedes the other, all stay.
 */
export function currentVersions(
  reports: Iterable<string>,
  supersedes: (report: string) => string | undefined,
): string[] {
  const all = [...new Set(reports)];
  const replaced = new Set<string>();
  for (const report of all) {
    const seen = new Set([report]);
    for (let earlier = supersedes(report); earlier !== undefined; earlier = supersedes(earlier)) {
      if (seen.has(earlier)) break;
      seen.add(earlier);
      replaced.add(earlier);
    }
  }
  const current = all.filter((report) => !replaced.has(report));
  return current.length === 0 ? all : current;
}
