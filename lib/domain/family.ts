/** The six families of relation types, in the order in which legends and lists show them. */
export const FAMILIES = ["contact", "cooperation", "friction", "force", "awareness", "standing"] as const;

/** A family carries the colour and the arrowhead of its relation types. */
export type Family = (typeof FAMILIES)[number];

/** What a person reads as the name of each family. */
export const FAMILY_LABEL: Readonly<Record<Family, string>> = {
  contact: "Contact",
  cooperation: "Cooperation",
  friction: "Friction",
  force: "Force",
  awareness: "Awareness",
  standing: "Standing",
};
