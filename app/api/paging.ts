import { AppError } from "@/lib/domain/app-error";

/** Entries of one page. */
export const PAGE_LIMIT = 50;

/** Returns how many entries to leave out, from the parameter `from`: 0 where there is none. Throws `bad_request`. */
export function parseFrom(url: string): number {
  const given = new URL(url).searchParams.get("from");
  if (given === null) return 0;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new AppError(
    "bad_request",
    `The parameter from is a whole number from 0, not “${given.slice(0, 60)}”.`,
  );
}
