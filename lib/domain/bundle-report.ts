import type { Issue } from "./issue";

/** What storing a bundle over HTTP did, or would do. */
export interface BundleReport {
  readonly dossier: string;
  readonly title: string;
  readonly version: string;
  readonly result: "added" | "replaced" | "unchanged";
  /** The version that stood there before; null unless it was replaced. */
  readonly replaced: string | null;
  readonly dryRun: boolean;
  readonly claims: number;
  readonly actors: number;
  readonly reports: number;
  readonly relationTypes: number;
}

/** Why a bundle is refused: the first problems, each with its path, and how many there are in all. */
export interface BundleProblems {
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}
