import { type SQL, sql } from "drizzle-orm";
import { AppError } from "@/lib/domain/app-error";
import { type DossierScope, scopeDays } from "@/lib/domain/dossier-scope";
import { formatNumber } from "@/lib/domain/sentence";
import type { Database } from "../database";
import { list, overlaps } from "./filter-claims";
import { scopePath } from "./scope-path";
import { scopeTop } from "./scope-top";

/** Which claims a scope comes to. */
export interface ScopeRows {
  /** Condition on rows of `claims`, that of the dossier included. */
  readonly where: SQL;
  /** How many actors it is about: of `top` those that fit. */
  readonly about: number;
  /** Actors that belong to it even without a claim. */
  readonly actors: readonly string[];
}

/**
 * Returns the claims of a scope: of `top` for as many of the actors as leave no more than `most` claims among them.
 *
 * Throws `AppError`: `bad_request` where it names an actor that the dossier does not have, or two that nothing connects in six
 * steps; `too_much` where it comes to more claims than `most`.
 */
export async function scopeRows(
  database: Database,
  dossier: string,
  scope: DossierScope,
  most: number,
): Promise<ScopeRows> {
  if (scope.kind === "top") {
    const actors = await scopeTop(database, dossier, scope.actors, most);
    return { where: among(dossier, actors), about: actors.length, actors };
  }
  const rows = await chosenRows(database, dossier, scope);
  const { rows: counted } = await database.execute<{ count: number }>(
    sql`select count(*)::int as count from (select from claims where ${rows.where} limit ${most + 1}) as counted`,
  );
  if ((counted[0]?.count ?? 0) > most) throw tooMuch(scope, most);
  return rows;
}

async function chosenRows(
  database: Database,
  dossier: string,
  scope: Exclude<DossierScope, { kind: "top" }>,
): Promise<ScopeRows> {
  if (scope.kind === "time") {
    const inside = overlaps(sql`happened_from`, sql`happened_to`, scopeDays(scope), false);
    return { where: sql`dossier = ${dossier} and ${inside}`, about: 0, actors: [] };
  }
  if (scope.kind === "report") {
    await expectKnown(database, dossier, "report", scope.reports);
    return { where: linesOfReports(dossier, scope.reports), about: 0, actors: [] };
  }
  const named = scope.kind === "near" ? scope.actors : [scope.from, scope.to];
  await expectKnown(database, dossier, "actor", named);
  if (scope.kind === "near") {
    const where = claimsOn(dossier, named);
    return { where, about: named.length, actors: named };
  }
  const actors = await scopePath(database, dossier, scope.from, scope.to);
  if (actors.length === 0)
    throw new AppError(
      "bad_request",
      `Nothing connects “${scope.from}” and “${scope.to}” in six steps or fewer.`,
    );
  return { where: among(dossier, actors), about: actors.length, actors };
}

function among(dossier: string, actors: readonly string[]): SQL {
  const ids = list(actors);
  return sql`dossier = ${dossier} and line_subject = any(${ids}) and line_object = any(${ids})`;
}

/** Returns the condition of claims with one of these actors at an end: by the lines that have it there. */
export function claimsOn(dossier: string, actors: readonly string[]): SQL {
  const ids = list(actors);
  return sql`dossier = ${dossier} and (line_subject, relation, line_object) in (
    select subject, relation, object from lines
    where dossier = ${dossier} and (subject = any(${ids}) or object = any(${ids}))
  )`;
}

/** All claims of the lines, not of the reports alone: what else is said of a line decides what it amounts to. */
function linesOfReports(dossier: string, reports: readonly string[]): SQL {
  return sql`dossier = ${dossier} and (line_subject, relation, line_object) in (
    select line_subject, relation, line_object from claims where dossier = ${dossier} and report = any(${list(reports)})
  )`;
}

async function expectKnown(
  database: Database,
  dossier: string,
  kind: "actor" | "report",
  ids: readonly string[],
): Promise<void> {
  const { rows } = await database.execute<{ id: string }>(
    sql`select id from ${sql.identifier(`${kind}s`)} where dossier = ${dossier} and id = any(${list(ids)})`,
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const listed = unknown.map((id) => `“${id}”`).join(", ");
  throw new AppError(
    "bad_request",
    `The scope names ${kind === "actor" ? "an actor" : "a report"} that the dossier does not have: ${listed}.`,
  );
}

function tooMuch(scope: DossierScope, most: number): AppError {
  const less = { top: "actors", near: "actors", path: "actors", report: "reports", time: "days" }[scope.kind];
  return new AppError(
    "too_much",
    `This part of the dossier has more than ${formatNumber(most)} claims, which is what is sent at once. Ask for fewer ${less}.`,
  );
}
