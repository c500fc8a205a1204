import { readFileSync } from "node:fs";
import type { Bundle } from "@/lib/domain/bundle";
import { applyFilter } from "./apply-filter";
import { buildClaimTable } from "./build-claim-table";
import { EVERYTHING } from "./claim-filter";

/** Test support: a bundle file, changed by `edit`, as records, columns and the unfiltered result over them. */
export function loadForTest(path: string, edit: (bundle: Bundle) => void = () => {}) {
  const bundle = JSON.parse(readFileSync(path, "utf8")) as Bundle;
  edit(bundle);
  const { dossier, relationTypes, actors, reports, claims } = bundle;
  const data = { dossier, relationTypes, actors, reports, hash: "" };
  const table = buildClaimTable(data, claims);
  const names = { actorIds: actors.map(({ id }) => id), relationIds: relationTypes.map(({ id }) => id) };
  return { data, claims, table, result: applyFilter(table, names, EVERYTHING) };
}
