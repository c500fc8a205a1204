/** One problem in data from outside: where it is, what was expected there and what came. */
export interface Issue {
  /** A closed, stable code such as `wrong_type`, `unknown_actor`, `duplicate_id`. */
  readonly code: string;
  /** Where: a path in the input such as `claims[12].chain[0].actor`, or a row and column. */
  readonly path: string;
  readonly expected: string;
  /** What came, shortened for display; `nothing` where the field is missing. */
  readonly got: string;
}

/** How many issues are reported at most for one file; the rest is counted. */
export const ISSUE_LIMIT = 50;

/** Returns one issue as the sentence that a person reads. */
export function formatIssue(issue: Issue): string {
  return `${issue.path}: expected ${issue.expected}, got ${issue.got}`;
}
