import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { closeDatabase, writingLong } from "../database";
import { copyInto } from "./copy-into";
import { copyArray, copyJson, copyRow, copyText } from "./copy-text";

afterAll(closeDatabase);

const never = new AbortController().signal;
// PostgreSQL stores no NUL; half a character is no UTF-8.
const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((each) => each.replaceAll("\0", ""));
const hostile = fc.oneof(text, fc.constantFrom("\\N", "\\.", "\t", "\n\\.\n", "\r\n", '"', "{}", "NULL", ""));

describe("rows written for COPY", () => {
  it("of which there are none change nothing", async () => {
    const { rows } = await writingLong(async ({ client, database }) => {
      await client.query("create temp table nothing (one text) on commit drop");
      await copyInto(client, "nothing", ["one"], "");
      return database.execute(sql`select * from nothing`);
    }, never);
    expect(rows).toEqual([]);
  });

  it("come out as they went in, whatever is in them", async () => {
    const rows = fc.array(
      fc.record({
        one: fc.option(hostile),
        list: fc.array(hostile),
        json: fc.anything({ values: [hostile], maxDepth: 2 }),
      }),
      {
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const came = await writingLong(async ({ client, database }) => {
          await client.query(
            "create temp table given (at int, one text, list text[], json json) on commit drop",
          );
          const lines = given.map(({ one, list, json }, at) =>
            copyRow([copyText(at), copyText(one), copyArray(list), copyJson(json)]),
          );
          await copyInto(client, "given", ["at", "one", "list", "json"], lines.join(""));
          return (await database.execute(sql`select one, list, json from given order by at`)).rows;
        }, never);
        expect(came).toEqual(
          given.map(({ one, list, json }) => ({
            one,
            list,
            json: json === undefined ? null : JSON.parse(JSON.stringify(json)),
          })),
        );
      }),
      { numRuns: 40 },
    );
  });
});
