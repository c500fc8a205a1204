import { z } from "zod";
import { ACTOR_KINDS } from "./codes";
import { httpUrl, oneLine, slug } from "./ids";
import { quoteSchema } from "./quote";

const aliasSchema = z.strictObject({
  text: oneLine(200),
  lang: oneLine(35).optional(),
  note: oneLine(200).optional(),
});

const roleSchema = z.strictObject({
  actor: slug,
  role: oneLine(120),
  report: slug.optional(),
  quote: quoteSchema.optional(),
});

/** Schema of an actor. There is deliberately no image: faces add weight, not evidence. */
export const actorSchema = z
  .strictObject({
    id: slug,
    name: oneLine(200),
    kind: z.enum(ACTOR_KINDS),
    description: oneLine(160).optional(),
    aliases: z.array(aliasSchema).max(100).optional(),
    roles: z.array(roleSchema).max(50).optional(),
    unnamed: z.strictObject({ count: z.int().min(1).nullable(), affiliation: slug.optional() }).optional(),
    sameAs: z.array(httpUrl).max(20).optional(),
  })
  .refine((actor) => (actor.kind === "unnamed") === (actor.unnamed !== undefined), {
    message: "`unnamed` for an actor of kind unnamed, and for no other",
    path: ["unnamed"],
  });

/** A person, organisation, state, group, outlet or unnamed source. */
export type Actor = z.infer<typeof actorSchema>;
/** A role an actor holds in another, as a report words it. Drawn as a thin dotted role line. */
export type Role = z.infer<typeof roleSchema>;
