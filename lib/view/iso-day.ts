const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Returns the day of a YYYY-MM-DD date in days since 1970-01-01, or null where there is no such day (2023-02-30). */
export function dayOfIso(iso: string): number | null {
  if (!ISO_DAY.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse of some engines rolls 30 February over into March, so the date is read back.
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(iso) ? ms / DAY_MS : null;
}

/** Returns a day, in days since 1970-01-01, as YYYY-MM-DD. Years 0 to 9999; throws a RangeError beyond them. */
export function isoOfDay(day: number): string {
  const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (!ISO_DAY.test(iso)) throw new RangeError(`day ${day} is outside the years 0 to 9999`);
  return iso;
}
