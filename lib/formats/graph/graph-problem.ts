import { AppError } from "@/lib/domain/app-error";
import { formatIssue, type Issue } from "@/lib/domain/issue";
import { formatNumber } from "@/lib/domain/sentence";

/** Reasons that are sizes: HTTP has a status of its own for these. */
const SIZES = new Set(["too_large", "too_many_attributes", "too_deep"]);
/** Reasons that the sentence has; all that are kept stand in `issues`. */
const TOLD = 3;

/** A graph file that is refused, with each reason and its place. `mendable`: reading it with repair would help. */
export class GraphProblem extends AppError {
  constructor(
    readonly issues: readonly Issue[],
    readonly issueCount: number,
    readonly mendable: boolean,
  ) {
    const more = issueCount - Math.min(TOLD, issues.length);
    const told = issues.slice(0, TOLD).map(formatIssue);
    if (more > 0) told.push(`and ${formatNumber(more)} more`);
    super(issues.some(({ code }) => SIZES.has(code)) ? "too_large" : "bad_graph", `${told.join("; ")}.`);
  }
}
