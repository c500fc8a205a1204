import { AppError } from "@/lib/domain/app-error";

/**
 * Throws `version_conflict` where a state of the data is expected and another is stored, or none: what was loaded before and
 * what is read now would not belong together. Null expects nothing.
 */
export function expectHash(stored: string | null, expected: string | null): void {
  if (expected === null || expected === stored) return;
  throw new AppError(
    "version_conflict",
    "The dossier has changed since this page was loaded. Reload the page to see it as it is now.",
  );
}
