import { benchColumns } from "./columns";
import { EVENTS_SEED, madeUpEvents, realEvents } from "./event-tables";
import { benchLists } from "./lists";
import type { Result } from "./result";
import { benchWire } from "./wire";

/**
 * Returns the results of all that is measured over the columns of event data: few made-up events, the real ones where they are
 * on this machine, and two million made-up ones.
 */
export async function benchEvents(): Promise<Result[]> {
  const results = [...(await benchColumns(await madeUpEvents(8)))];
  const real = await realEvents();
  if (real === null) console.warn("Skipped: columns of the real events, which are not on this machine.");
  else results.push(...(await benchColumns(real)), ...(await benchLists(real)), ...(await benchWire(real)));
  const many = await madeUpEvents(2_000_000);
  results.push(...(await benchColumns(many)), ...(await benchLists(many)), ...(await benchWire(many)));
  return results.map((result) => ({ ...result, how: `${result.how}; seed ${EVENTS_SEED}` }));
}
