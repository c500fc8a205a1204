import { z } from "zod";
import { ACTOR_KINDS } from "@/lib/domain/codes";
import { oneLine } from "@/lib/domain/ids";
import { relationTypeSchema } from "@/lib/domain/relation-type";
import {
  DATE_READINGS,
  KINDS_OF_NAMES,
  TABLE_ROLES,
  type TableMapping,
  type TableShape,
} from "@/lib/domain/table-import";
import { ENCODINGS } from "../decode-text";
import { TABLE_LIMITS } from "./table-limits";

const oneCharacter = z
  .string()
  .refine((text) => [...text].length === 1 && !/[\r\n]/.test(text), "one character");

/** Schema of a table's shape as it comes from outside, such as from the browser that looked at the file's start. */
export const tableShapeSchema: z.ZodType<TableShape> = z
  .strictObject({
    format: z.enum(["delimited", "json-lines"]),
    encoding: z.enum(ENCODINGS),
    delimiter: oneCharacter.or(z.literal("")),
    quote: oneCharacter.or(z.literal("")),
    header: z.boolean(),
    columns: z.array(z.string().min(1).max(100_000)).min(1).max(TABLE_LIMITS.columns),
  })
  .refine((shape) => (shape.delimiter === "") === (shape.format === "json-lines"), {
    message: "a delimiter for delimited text, and for nothing else",
    path: ["delimiter"],
  })
  .refine((shape) => shape.delimiter === "" || shape.delimiter !== shape.quote, {
    message: "another character than the delimiter",
    path: ["quote"],
  });

const columnNumber = z
  .int()
  .min(0)
  .max(TABLE_LIMITS.columns - 1);
const columns = z.strictObject({
  ...(Object.fromEntries(TABLE_ROLES.map((role) => [role, columnNumber.optional()])) as Record<
    (typeof TABLE_ROLES)[number],
    z.ZodOptional<z.ZodInt>
  >),
});

/** Schema of a mapping as it comes from outside. Whether its columns are there is checked against the shape later. */
export const tableMappingSchema: z.ZodType<TableMapping> = z.strictObject({
  columns: columns as z.ZodType<TableMapping["columns"]>,
  happenedReading: z.enum(DATE_READINGS),
  reportedReading: z.enum(DATE_READINGS),
  relations: z
    .array(z.strictObject({ name: oneLine(200), type: relationTypeSchema, reversed: z.boolean() }))
    .max(TABLE_LIMITS.relations),
  kinds: z
    .array(z.strictObject({ name: oneLine(200), kind: z.enum(KINDS_OF_NAMES) }))
    .max(TABLE_LIMITS.relations)
    .optional(),
  publisher: z.strictObject({ name: oneLine(200), kind: z.enum(ACTOR_KINDS).exclude(["unnamed"]) }),
  fileTitle: oneLine(180),
  language: oneLine(35),
});
