import { z } from "zod";
import { claimId, oneLine, slug } from "./ids";

const coordinate = z.number().min(-100_000).max(100_000);

/** Schema of a dossier's own fields; its reports, actors, claims and vocabulary stand beside it in the bundle. */
export const dossierSchema = z.strictObject({
  id: slug,
  title: oneLine(200),
  language: oneLine(35),
  version: oneLine(32),
  licence: oneLine(60),
  maintainers: z.array(oneLine(120)).min(1).max(50),
  description: oneLine(600).optional(),
  takeaway: oneLine(240).optional(),
  layout: z.record(slug, z.strictObject({ x: coordinate, y: coordinate })).optional(),
  start: oneLine(200).optional(),
  corrections: z
    .array(z.strictObject({ at: oneLine(35), text: oneLine(600), claims: z.array(claimId) }))
    .optional(),
  evidence: z.enum(["quotes", "none"]).optional(),
});

export type Dossier = z.infer<typeof dossierSchema>;
