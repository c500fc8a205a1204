import { MONTHS } from "./month-names";

/**
 * Returns a date as a person types it, in the form that dates are kept in: "8 March 2025", "8 Mar 2025", "March 2025" and "March 8,
 * 2025" become EDTF. Any other text comes back trimmed, and is for the one who reads EDTF to judge; numbers alone are not
 * guessed at, since 3/8 is March in one country and August in another.
 */
export function typedDate(text: string): string {
  const trimmed = text.trim();
  const words = trimmed.replace(/,/g, " ").split(/\s+/);
  const month = words.map(monthOf).find((found) => found !== null) ?? null;
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(st|nd|rd|th)?$/i.test(word));
  const isWhole = words.length === (day === undefined ? 2 : 3);
  if (month === null || year === undefined || !isWhole) return trimmed;
  const parts = [year, twoDigits(month)];
  if (day !== undefined) parts.push(twoDigits(Number.parseInt(day, 10)));
  return parts.join("-");
}

/** From three letters on, so that "Mar" and "Sept" are months and "M" is none. */
function monthOf(word: string): number | null {
  const typed = word.replace(/\.$/, "").toLowerCase();
  const at = MONTHS.findIndex((month) => typed.length >= 3 && month.toLowerCase().startsWith(typed));
  return at === -1 ? null : at + 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
