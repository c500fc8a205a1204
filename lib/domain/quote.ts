import { z } from "zod";
import { runningText } from "./ids";

/** Schema of a quote: a W3C TextQuoteSelector plus, with a held text, a TextPositionSelector in Unicode code points. */
export const quoteSchema = z
  .strictObject({
    exact: runningText(600),
    prefix: runningText(64).optional(),
    suffix: runningText(64).optional(),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
  })
  .refine((quote) => (quote.start === undefined) === (quote.end === undefined), {
    message: "start and end together, or neither",
    path: ["start"],
  })
  .refine((quote) => quote.start === undefined || quote.end === undefined || quote.start < quote.end, {
    message: "end after start",
    path: ["end"],
  });

export type Quote = z.infer<typeof quoteSchema>;
