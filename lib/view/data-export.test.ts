import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { Bundle } from "@/lib/domain/bundle";
import type { DossierData } from "@/lib/domain/dossier-data";
import { DEFAULT_SCOPE } from "@/lib/domain/dossier-scope";
import { EXPORT_BODY_BYTES } from "@/lib/domain/export-format";
import { exportable, firstDataChoices, scopeOfFile, shownBody, wholeAddress } from "./data-export";
import { filterView, linesOf } from "./explore";
import { DEFAULT_VIEW, type View } from "./view-state";

const { claims, ...records } = JSON.parse(readFileSync("data/tehran-meeting.json", "utf8")) as Bundle;
const data: DossierData = { ...records, hash: "f00d" };
const table = buildClaimTable(data, claims);
const CONTACT: View = { ...DEFAULT_VIEW, fam: { not: false, ids: ["contact"] } };
const NOTHING: View = { ...DEFAULT_VIEW, st: ["disputed"] };
const shown = (view: View) => filterView(data, table, view);

describe("what there is to export", () => {
  it("is everything where no line is filtered out, and then there is no choice", () => {
    const there = exportable(data, shown(DEFAULT_VIEW));
    expect(there.all).toEqual({ lines: 11, claims: claims.length });
    expect(there.shown).toEqual(there.all);
    expect(there.noChoice).toBe("everything");
  });

  it("has, of what is shown, the lines with every claim on them, also those that the filter leaves out", () => {
    const result = shown({ ...CONTACT, o: 1 });
    const ids = new Set(linesOf(result, CONTACT, data).map(({ id }) => id));
    const onThem = claims.filter(
      ({ subject, relation, object }) =>
        ids.has(`${subject}.${relation}.${object}`) || ids.has(`${object}.${relation}.${subject}`),
    );
    expect(exportable(data, result).shown).toEqual({ lines: 2, claims: onThem.length });
  });

  it("is everything where nothing is shown", () => {
    expect(exportable(data, shown(NOTHING)).noChoice).toBe("nothing");
  });

  it("is more than what is here where a part is looked at: its claims are told, its lines unknown, and a choice stays", () => {
    const part = { scope: DEFAULT_SCOPE, claims: 5_000_000, actors: 90_000, about: 300 };
    const there = exportable({ ...data, part }, shown(DEFAULT_VIEW));
    expect(there.all).toEqual({ lines: null, claims: 5_000_000 });
    expect(there.noChoice).toBeNull();
  });

  it("begins with the bundle, or under a filter with what is shown in a format that can be a part", () => {
    const filtered = exportable(data, shown(CONTACT));
    expect(firstDataChoices(filtered, true)).toEqual({ file: "csv", scope: "shown" });
    expect(firstDataChoices(exportable(data, shown(DEFAULT_VIEW)), false)).toEqual({
      file: "bundle",
      scope: "all",
    });
    expect(firstDataChoices(exportable(data, shown(NOTHING)), true).scope).toBe("all");
  });

  it("is never a part of a bundle, nor of what has no part", () => {
    const filtered = exportable(data, shown(CONTACT));
    expect(scopeOfFile({ file: "bundle", scope: "shown" }, filtered)).toBe("all");
    expect(scopeOfFile({ file: "gexf", scope: "shown" }, filtered)).toBe("shown");
    expect(scopeOfFile({ file: "gexf", scope: "shown" }, exportable(data, shown(NOTHING)))).toBe("all");
  });
});

describe("what the server is asked for", () => {
  it("is an address for everything, in the state that the page has", () => {
    expect(wholeAddress(data, "csv-spreadsheet")).toBe(
      "/api/dossiers/tehran-meeting/export?format=csv&spreadsheet=yes&v=f00d",
    );
    expect(wholeAddress(data, "gexf")).toBe("/api/dossiers/tehran-meeting/export?format=gexf&v=f00d");
  });

  it("is the ids of exactly the shown lines, as the lines themselves have them", () => {
    const result = shown(CONTACT);
    const asked = JSON.parse(shownBody(data, result, "gexf") ?? "");
    const ids = linesOf(result, CONTACT, data).map(({ id }) => id);
    expect(asked).toEqual({ format: "gexf", spreadsheet: false, lines: expect.anything() });
    expect([...asked.lines].sort()).toEqual([...ids].sort());
  });

  it("is nothing where the list is longer than the server takes", () => {
    const long = {
      ...data,
      actors: data.actors.map((actor) => ({ ...actor, id: actor.id.padEnd(4000, "x") })),
    };
    const many = (count: number) => ({ table, shown: new Uint32Array(count).fill(shown(CONTACT).shown[0]!) });
    expect(shownBody(long, many(EXPORT_BODY_BYTES / 8000), "csv")).toBeNull();
    expect(shownBody(long, many(EXPORT_BODY_BYTES / 9000), "csv")).not.toBeNull();
  });
});
