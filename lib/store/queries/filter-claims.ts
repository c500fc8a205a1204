import { type SQL, sql } from "drizzle-orm";
import type { DayRange } from "@/lib/claims/claim-filter";
import type { NamedFilter } from "@/lib/claims/named-filter";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { type DayWindow, dayWindow, isOpenWindow } from "@/lib/domain/edtf-window";
import { foldName } from "@/lib/text/fold-name";
import type { Database } from "../database";

/**
 * Returns the condition on rows of `claims` that a filter's bounds on claims come to, but that of stances: what `passingRows` is
 * over columns. Looks up which report dates pass, and which scopes hold the words, beforehand.
 */
export async function claimCondition(database: Database, dossier: string, filter: NamedFilter): Promise<SQL> {
  const { statuses, speeches, reports, accounts, withoutAccounts, happened, undated } = filter;
  const conditions: SQL[] = [];
  if (statuses) conditions.push(sql`claims.status = any(${list(statuses)})`);
  if (speeches) conditions.push(sql`claims.speech = any(${list(speeches)})`);
  if (reports) {
    const named = sql`claims.report = any(${list(reports.ids)})`;
    conditions.push(reports.not ? sql`not ${named}` : named);
  }
  if (accounts) conditions.push(restsOn(dossier, accounts));
  if (withoutAccounts) conditions.push(sql`not ${restsOn(dossier, withoutAccounts)}`);
  if (happened)
    conditions.push(overlaps(sql`claims.happened_from`, sql`claims.happened_to`, happened, undated));
  conditions.push(...(await reportConditions(database, dossier, filter)));
  conditions.push(...(await wordConditions(database, dossier, filter.words ?? "")));
  return allOf(conditions);
}

/** Returns the condition that a window of two columns overlaps a range of days. One that is open at both ends is undated. */
export function overlaps(from: SQL, to: SQL, { fromDay, toDay }: DayRange, undated: boolean): SQL {
  const without = sql`(${from} is null or (${from} <= ${OPEN_FROM_DAY} and ${to} >= ${OPEN_TO_DAY}))`;
  const inside = allOf([
    sql`not ${without}`,
    ...(fromDay === null ? [] : [sql`${to} >= ${fromDay}`]),
    ...(toDay === null ? [] : [sql`${from} <= ${toDay}`]),
  ]);
  return undated ? sql`(${without} or ${inside})` : inside;
}

/** Returns the condition that all hold; true of none. */
export function allOf(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join([...conditions], sql` and `)})`;
}

/** Returns values as one parameter. */
export function list(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}

/** An actor stands in the chain, or is the outlet that the claim has as its origin: its first key. */
function restsOn(dossier: string, actors: readonly string[]): SQL {
  return sql`(claims.chain_actors && ${list(actors)} or claims.keys[1] in (
    select 'from.' || id from actors where dossier = ${dossier} and kind = 'outlet' and id = any(${list(actors)})
  ))`;
}

/** Reports have their date as EDTF alone; different ones are few, so those that pass are found here and named. */
async function reportConditions(
  database: Database,
  dossier: string,
  { reported, undated, asKnownOnDay }: NamedFilter,
): Promise<SQL[]> {
  if (!reported && asKnownOnDay === null) return [];
  const { rows } = await database.execute<{ edtf: string | null }>(
    sql`select distinct published ->> 'edtf' as edtf from reports where dossier = ${dossier}`,
  );
  const dates = rows.flatMap(({ edtf }) => (edtf === null ? [] : [{ edtf, days: datedWindow(edtf) }]));
  const where = (passes: (days: DayWindow | null) => boolean) => {
    const named = dates.filter(({ days }) => passes(days)).map(({ edtf }) => edtf);
    const ofNone = passes(null) ? sql` or published ->> 'edtf' is null` : sql``;
    return sql`claims.report in (
      select id from reports where dossier = ${dossier} and (published ->> 'edtf' = any(${list(named)})${ofNone})
    )`;
  };
  const conditions: SQL[] = [];
  if (reported) {
    const { fromDay, toDay } = reported;
    conditions.push(
      where((days) =>
        days === null
          ? undated
          : (fromDay === null || days.toDay >= fromDay) && (toDay === null || days.fromDay <= toDay),
      ),
    );
  }
  // A report without a date is not known to have been out.
  if (asKnownOnDay !== null) conditions.push(where((days) => days !== null && days.toDay <= asKnownOnDay));
  return conditions;
}

function datedWindow(edtf: string): DayWindow | null {
  const days = dayWindow(edtf);
  return days === null || isOpenWindow(days) ? null : days;
}

async function wordConditions(database: Database, dossier: string, text: string): Promise<SQL[]> {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { rows } = await database.execute<{ scope: string }>(
    sql`select distinct scope from claims where dossier = ${dossier} and scope is not null`,
  );
  const scopes = rows.map(({ scope }) => ({ scope, folded: foldName(scope) }));
  return words.map((word) => {
    // A folded word is letters and digits: nothing in it means anything to LIKE.
    const having = (type: "actor" | "relation") =>
      sql`(select target from search_terms where dossier = ${dossier} and type = ${type} and folded like ${`%${word}%`})`;
    const said = scopes.filter(({ folded }) => folded.includes(word)).map(({ scope }) => scope);
    return sql`(
      claims.subject in ${having("actor")} or claims.object in ${having("actor")}
      or claims.relation in ${having("relation")} or coalesce(claims.scope = any(${list(said)}), false)
    )`;
  });
}
