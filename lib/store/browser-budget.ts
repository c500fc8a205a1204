import { AppError } from "@/lib/domain/app-error";

/** Claims that a browser explores whole; above it a page is sent a scope. What they take of a page is in bench/README.md. */
const DEFAULT_CLAIMS = 2_500_000;

/**
 * Returns how many claims travel to a browser at most: what `RELATA_BROWSER_CLAIMS` says, or two and a half million. Throws
 * `internal` where the setting is no whole number from 1.
 */
export function browserBudget(): number {
  const given = process.env.RELATA_BROWSER_CLAIMS ?? "";
  if (given === "") return DEFAULT_CLAIMS;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new AppError("internal", `RELATA_BROWSER_CLAIMS is a whole number from 1, not “${given}”.`);
}
