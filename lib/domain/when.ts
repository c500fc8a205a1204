import { z } from "zod";
import { dayWindow } from "./edtf-window";
import { oneLine } from "./ids";

/** Schema of a date as a report gives it. `edtf: null` means undated, and stays so: never 1970. */
export const whenSchema = z
  .strictObject({
    edtf: z
      .string()
      .refine(
        (text) => dayWindow(text) !== null,
        "an EDTF date of level 0 or 1, such as 2023-11-15 or 2023-11~",
      )
      .nullable(),
    basis: z.enum(["stated", "inferred", "unknown"]),
    text: oneLine(200).optional(),
    note: oneLine(400).optional(),
  })
  .refine((when) => when.basis !== "inferred" || when.note !== undefined, {
    message: "a note that says what the date is inferred from",
    path: ["note"],
  })
  .refine((when) => when.edtf !== null || when.basis === "unknown", {
    message: "basis unknown where edtf is null",
    path: ["basis"],
  });

export type When = z.infer<typeof whenSchema>;
