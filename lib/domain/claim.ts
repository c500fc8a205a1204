import { z } from "zod";
import { CLAIM_STATUSES, MODES, SPEECHES, STANCES } from "./codes";
import { claimId, oneLine, slug } from "./ids";
import { quoteSchema } from "./quote";
import { whenSchema } from "./when";

const stepSchema = z.strictObject({
  actor: slug,
  basis: z.enum(["stated", "inferred"]),
  words: oneLine(200).optional(),
  verb: oneLine(60).optional(),
});

const claimIds = z.array(claimId).max(200);

/** Schema of a claim: one report states that subject – relation – object. The record everything else is derived from. */
export const claimSchema = z.strictObject({
  id: claimId,
  report: slug,
  subject: slug,
  relation: slug,
  object: slug,
  stance: z.enum(STANCES),
  speech: z.enum(SPEECHES),
  chain: z.array(stepSchema).min(1, "at least the publisher").max(12),
  quotes: z.array(quoteSchema).max(20).optional(),
  locator: oneLine(120).optional(),
  scope: oneLine(200).optional(),
  happened: whenSchema,
  place: oneLine(120).optional(),
  mode: z.enum(MODES).optional(),
  because: claimIds.optional(),
  qualifies: claimIds.optional(),
  contradicts: claimIds.optional(),
  note: oneLine(600).optional(),
  status: z.enum(CLAIM_STATUSES),
  by: oneLine(120).optional(),
  at: oneLine(35).optional(),
});

export type Claim = z.infer<typeof claimSchema>;
/** One step of an attribution chain: publisher first, deepest speaker last. */
export type ChainStep = z.infer<typeof stepSchema>;
