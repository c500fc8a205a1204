import { z } from "zod";
import { RELAYS, REPORT_KINDS } from "./codes";
import { httpUrl, oneLine, runningText, slug } from "./ids";
import { whenSchema } from "./when";

/** Schema of a report. `held` says whether we have its text; a stub known through another report has `held: false`. */
export const reportSchema = z
  .strictObject({
    id: slug,
    kind: z.enum(REPORT_KINDS),
    publisher: slug,
    title: oneLine(400),
    language: oneLine(35),
    published: whenSchema,
    held: z.boolean(),
    url: httpUrl.optional(),
    archivedUrl: httpUrl.optional(),
    retrieved: oneLine(35).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
      .optional(),
    text: runningText(2_000_000).optional(),
    authors: z.array(oneLine(200)).max(50).optional(),
    relays: z
      .array(z.strictObject({ report: slug, how: z.enum(RELAYS), basis: z.enum(["stated", "inferred"]) }))
      .max(100)
      .optional(),
    supersedes: slug.optional(),
  })
  .refine((report) => report.held === (report.text !== undefined), {
    message: "`text` exactly where the report is held",
    path: ["text"],
  });

/** One published item: article, wire, post, statement, broadcast or document. */
export type Report = z.infer<typeof reportSchema>;
