import type { ActorKind } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";

/** An entity of FollowTheMoney that stands between two others: which of its properties are the ends, and what it says of them. */
export interface InterestSchema {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** The relation in words: a label or an id of the vocabulary where it has one for it. */
  readonly relation: string;
  readonly inverse: string;
  readonly family: Family;
}

function interest(
  source: string,
  target: string,
  relation: string,
  inverse: string,
  family: Family = "standing",
): InterestSchema {
  return { source, target, directed: relation !== inverse, relation, inverse, family };
}

/** The interests that are read as edges. Source: FollowTheMoney's model, the `edge` of each schema. */
export const INTERESTS: ReadonlyMap<string, InterestSchema> = new Map([
  ["Ownership", interest("owner", "asset", "owns", "is owned by")],
  ["Directorship", interest("director", "organization", "directs", "is directed by")],
  ["Membership", interest("member", "organization", "member of", "has as member")],
  ["Employment", interest("employee", "employer", "works for", "employs")],
  ["Family", interest("person", "relative", "family of", "family of")],
  ["Associate", interest("person", "associate", "associate of", "associate of")],
  ["Representation", interest("agent", "client", "represents", "is represented by")],
  ["Payment", interest("payer", "beneficiary", "paid", "was paid by", "cooperation")],
  ["Debt", interest("debtor", "creditor", "owes", "is owed by")],
  ["Succession", interest("predecessor", "successor", "preceded", "succeeded")],
  ["ContractAward", interest("contract", "supplier", "awarded to", "was awarded")],
  ["Occupancy", interest("holder", "post", "holds", "is held by")],
  ["ProjectParticipant", interest("participant", "project", "takes part in", "has as participant")],
  ["CourtCaseParty", interest("party", "case", "party to", "has as party")],
  ["UnknownLink", interest("subject", "object", "related to", "related to")],
]);

/** Kinds of actors of the schemata that have one. */
export const SCHEMA_KINDS: ReadonlyMap<string, ActorKind> = new Map([
  ["Person", "person"],
  ["Company", "organisation"],
  ["Organization", "organisation"],
  ["PublicBody", "organisation"],
  ["LegalEntity", "organisation"],
]);

/** Schemata of things that are read as nodes and are no actors of a kind that we have. */
export const OTHER_SCHEMATA: ReadonlySet<string> = new Set([
  ...[
    "Address",
    "Airplane",
    "Article",
    "Assessment",
    "Asset",
    "Audio",
    "BankAccount",
    "CallForTenders",
    "Contract",
  ],
  ...["ContractLot", "CourtCase", "CryptoWallet", "Document", "EconomicActivity", "Email", "Event", "Folder"],
  ...[
    "HyperText",
    "Identification",
    "Image",
    "Land",
    "License",
    "Mention",
    "Message",
    "Note",
    "Package",
    "Page",
  ],
  ...["Pages", "Passport", "PlainText", "Position", "Project", "RealEstate", "Sanction", "Security", "Table"],
  ...["TaxRoll", "Thing", "Trip", "UserAccount", "Vehicle", "Vessel", "Video", "Workbook"],
]);
