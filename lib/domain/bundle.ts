import { z } from "zod";
import { actorSchema } from "./actor";
import { claimSchema } from "./claim";
import { dossierSchema } from "./dossier";
import { relationTypeSchema } from "./relation-type";
import { reportSchema } from "./report";

/** The value of `format` that a bundle of this version carries. */
export const BUNDLE_FORMAT = "relata/1";

/** Schema of the file form of a dossier. The order of each array is the editor's, and is kept. */
export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  dossier: dossierSchema,
  relationTypes: z.array(relationTypeSchema),
  actors: z.array(actorSchema),
  reports: z.array(reportSchema),
  claims: z.array(claimSchema),
});

export type Bundle = z.infer<typeof bundleSchema>;
