import { tableFromIPC } from "@uwdata/flechette";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/app-error";
import type { Claim } from "@/lib/domain/claim";
import type { Report } from "@/lib/domain/report";
import { readClaimsArrow } from "./arrow";
import { buildClaimTable } from "./build-claim-table";
import type { ClaimTable } from "./claim-table";
import { claimWorlds, RELATION_TYPES } from "./test-claims";
import { writeClaimsArrow, writeWholeClaimsArrow } from "./write-arrow";

const emptyTable = () => buildClaimTable({ actors: [], reports: [], relationTypes: RELATION_TYPES }, []);
const tables = claimWorlds.map((world) => buildClaimTable(world, world.claims));
const [filled] = fc.sample(
  tables.filter((table) => table.claimCount > 5 && table.scopes.length > 0),
  { numRuns: 1, seed: 11 },
) as [ClaimTable];

const actor = (id: string, kind: Actor["kind"]): Actor => ({ id, name: id, kind });
const EVENTS = {
  actors: [actor("paper", "outlet"), actor("wire", "outlet"), actor("one", "state"), actor("other", "state")],
  relationTypes: RELATION_TYPES,
  reports: ["wire", "paper"].map(
    (publisher): Report => ({
      id: publisher,
      kind: "article",
      publisher,
      title: publisher,
      language: "en",
      published: { edtf: null, basis: "unknown" },
      held: false,
    }),
  ),
};

/** Events as an import makes them: a publisher in its own voice, and a day. */
function eventClaims(count: number): Claim[] {
  return Array.from({ length: count }, (_, at): Claim => {
    const publisher = at % 3 === 0 ? "paper" : "wire";
    const [subject, object] = at % 2 === 0 ? ["one", "other"] : ["other", "one"];
    return {
      id: `c${at}`,
      report: publisher,
      subject: subject!,
      relation: "attacked",
      object: object!,
      stance: "asserts",
      speech: "own_voice",
      chain: [{ actor: publisher, basis: "stated" }],
      happened: { edtf: `2020-01-${10 + (at % 9)}`, basis: "stated" },
      status: "accepted",
    };
  });
}

/** What reading throws, as the detail of an error with the code that a caller can tell. */
function refusal(bytes: Uint8Array): string {
  try {
    readClaimsArrow(bytes);
  } catch (error) {
    if (error instanceof AppError && error.code === "bad_request") return error.message;
    throw error;
  }
  throw new Error("was read");
}

describe("readClaimsArrow", () => {
  it("gives back a table without claims", () => {
    expect(readClaimsArrow(writeClaimsArrow(emptyTable()))).toEqual(emptyTable());
  });

  it("gives back every column as it was", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readClaimsArrow(writeClaimsArrow(table))).toEqual(table);
      }),
    );
  });

  it("writes what it has read to the same bytes", () => {
    const bytes = writeClaimsArrow(filled);
    expect(writeClaimsArrow(readClaimsArrow(bytes))).toEqual(bytes);
  });

  it("lets numeric columns look at the bytes themselves", () => {
    const bytes = writeClaimsArrow(filled);
    const table = readClaimsArrow(bytes);
    for (const column of ["subject", "relation", "scope", "happenedFrom", "chain", "keyStart"] as const) {
      expect(table[column].buffer).toBe(bytes.buffer);
    }
  });

  it("reads bytes at any offset, also those of a Buffer", () => {
    const bytes = writeClaimsArrow(filled);
    for (const offset of [1, 4]) {
      const moved = Buffer.alloc(bytes.length + offset);
      moved.set(bytes, offset);
      expect(readClaimsArrow(moved.subarray(offset))).toEqual(filled);
    }
  });

  it("makes one array of columns that say the same", () => {
    const days = filled.happenedFrom;
    const even = { ...filled, happenedTo: days, reportedFrom: days, reportedTo: days.map(() => 7) };
    const table = readClaimsArrow(writeClaimsArrow(even));
    expect(table).toEqual(even);
    expect([table.happenedTo, table.reportedFrom].every((column) => column === table.happenedFrom)).toBe(
      true,
    );
  });

  it("leaves out of event data what need not be said", () => {
    const table = buildClaimTable(EVENTS, eventClaims(200));
    const names = (bytes: Uint8Array) => tableFromIPC(bytes).names;
    expect(names(writeClaimsArrow(table))).toEqual(["subject", "object", "report", "happened_from", "chain"]);
    expect(readClaimsArrow(writeClaimsArrow(table))).toEqual(table);
  });

  it("reads a stream with every column and with ids, too", () => {
    const ids = Array.from({ length: filled.claimCount }, (_, row) => `claim-${row}`);
    const whole = writeWholeClaimsArrow(filled, ids);
    expect(tableFromIPC(whole).getChild("claim").toArray()).toEqual(ids);
    expect(readClaimsArrow(whole)).toEqual(filled);
    expect(readClaimsArrow(writeWholeClaimsArrow(emptyTable(), []))).toEqual(emptyTable());
  });

  it("is Arrow that another reader can make sense of", () => {
    const arrow = tableFromIPC(writeClaimsArrow(filled));
    expect(arrow.numRows).toBe(filled.claimCount);
    const scopes = Array.from(arrow.getChild("scope"));
    expect(scopes).toEqual(Array.from(filled.scope, (scope) => filled.scopes[scope] ?? null));
  });

  it("refuses what is no stream, with the reason", () => {
    expect(refusal(new Uint8Array(0))).toMatch(/metadata has no format|no Arrow stream/);
    expect(refusal(new TextEncoder().encode("<html>not found</html>"))).toMatch(/no Arrow stream/);
  });

  it("refuses a stream that was cut short, wherever it was cut", () => {
    const bytes = writeClaimsArrow(filled);
    for (let length = 0; length < bytes.length - 8; length += 97) {
      expect(refusal(bytes.slice(0, length))).toMatch(/cannot be read/);
    }
  });

  it("either reads or refuses columns with one byte changed, and never fails otherwise", () => {
    const bytes = writeClaimsArrow(filled);
    const body = readClaimsArrow(bytes).subject.byteOffset;
    fc.assert(
      fc.property(
        fc.integer({ min: body, max: bytes.length - 9 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = bytes.slice();
          damaged[at] ^= change;
          try {
            readClaimsArrow(damaged);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
    );
  });

  it.each<[string, Partial<ClaimTable>, RegExp]>([
    [
      "an actor that is not there",
      { subject: filled.subject.map(() => 99) },
      /column subject has 99 in row 0/,
    ],
    ["a stance that is none", { stance: filled.stance.map(() => 3) }, /column stance/],
    ["a scope that is not there", { scope: filled.scope.map(() => 7) }, /column scope/],
    ["a chain of nobody", { chain: filled.chain.map(() => 99) }, /chain names an actor/],
    ["a key without bounds", { keys: filled.keys.map(() => 2 ** 31) }, /key is out of range/],
    [
      "claims without a key",
      { keyStart: filled.keyStart.map((_, row) => (row === 0 ? 0 : filled.keys.length)) },
      /keys/,
    ],
    ["a contradiction of nothing", { contradictions: Uint32Array.of(0, 99) }, /contradiction names a claim/],
    ["half a contradiction", { contradictions: Uint32Array.of(0) }, /has one claim only/],
    ["an actor of no kind", { actorKind: filled.actorKind.map(() => 9) }, /no known kind/],
  ])("refuses %s", (_what, change, message) => {
    expect(refusal(writeClaimsArrow({ ...filled, ...change }))).toMatch(message);
  });
});
