import { benchColumns } from "./columns";
import { EVENTS_SEED, type EventDossier, madeUpEvents, realEvents } from "./event-tables";
import { benchLists } from "./lists";
import type { Result } from "./result";
import { benchSearch } from "./search";
import { benchWire } from "./wire";

/**
 * Returns the results of all that is measured over the columns of event data: few made-up events, the real ones where they are
 * on this machine, and two million made-up ones.
 */
export async function benchEvents(): Promise<Result[]> {
  const results = [...(await benchColumns(await madeUpEvents(8)))];
  const real = await realEvents();
  if (real === null) console.warn("Skipped: columns of the real events, which are not on this machine.");
  else results.push(...(await measured(real)));
  results.push(...(await measured(await madeUpEvents(2_000_000))));
  return results.map((result) => ({ ...result, how: `${result.how}; seed ${EVENTS_SEED}` }));
}

async function measured(dossier: EventDossier): Promise<Result[]> {
  return [
    ...(await benchColumns(dossier)),
    ...(await benchLists(dossier)),
    ...(await benchWire(dossier)),
    ...(await benchSearch(dossier)),
  ];
}
