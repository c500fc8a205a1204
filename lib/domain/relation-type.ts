import { z } from "zod";
import { FAMILIES } from "./family";
import { oneLine, slug } from "./ids";

/** Schema of a relation type: an entry of the vocabulary. Codes follow CAMEO 1.1b3 and PLOVER 2021. */
export const relationTypeSchema = z.strictObject({
  id: slug,
  label: oneLine(60),
  inverse: oneLine(60),
  symmetric: z.boolean(),
  family: z.enum(FAMILIES),
  definition: oneLine(300),
  plover: z.strictObject({ type: oneLine(30), mode: oneLine(30).nullable() }).optional(),
  cameo: z.array(z.string().regex(/^\d{2,4}$/, "a CAMEO code of 2 to 4 digits")).optional(),
  needsScope: z.boolean().optional(),
});

export type RelationType = z.infer<typeof relationTypeSchema>;
