import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import { commonMode, modeMark } from "@/lib/domain/mode-words";
import type { Report } from "@/lib/domain/report";
import { lineSentence } from "@/lib/domain/sentence";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import type { ClaimPages } from "./claim-rows";
import { type ExportRecords, type RecordNames, recordNames } from "./export-records";

/** The context stands in the file: a reader has nothing to fetch. */
const CONTEXT = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  relata: "urn:relata:terms:",
};

const ACTOR_TYPES: Readonly<Record<Actor["kind"], readonly string[]>> = {
  person: ["schema:Person", "prov:Person"],
  organisation: ["schema:Organization", "prov:Organization"],
  state: ["schema:Country", "prov:Organization"],
  group: ["schema:Organization", "prov:Agent"],
  outlet: ["schema:NewsMediaOrganization", "prov:Organization"],
  unnamed: ["prov:Agent"],
};
const REPORT_TYPES: Readonly<Record<Report["kind"], string>> = {
  article: "schema:NewsArticle",
  wire: "schema:NewsArticle",
  post: "schema:SocialMediaPosting",
  statement: "schema:CreativeWork",
  broadcast: "schema:CreativeWork",
  document: "schema:CreativeWork",
};

/**
 * Yields a dossier as JSON-LD, one node a line: reports and actors; each claim as a schema.org Claim that a report makes, and as
 * a PROV entity that goes back to whoever is named in its chain; each quote as a W3C Web Annotation of the report.
 *
 * Never a ClaimReview: nobody here says whether a claim holds. Cannot carry families, places in the drawing, texts of reports.
 */
export async function* writeJsonLd(records: ExportRecords, pages: ClaimPages): AsyncGenerator<string> {
  const { dossier } = records;
  const urn = urnsOf(dossier.id);
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
  yield JSON.stringify({
    "@id": urn("dossier", dossier.id),
    "@type": ["schema:Dataset", "prov:Collection"],
    "schema:name": dossier.title,
    "schema:version": dossier.version,
    "schema:license": dossier.licence,
    "schema:inLanguage": dossier.language,
    "schema:maintainer": dossier.maintainers,
  });
  for (const actor of records.actors) yield `,\n${JSON.stringify(actorNode(actor, urn))}`;
  for (const report of records.reports) yield `,\n${JSON.stringify(reportNode(report, urn))}`;
  const names = recordNames(records);
  for await (const page of pages) {
    yield page
      .flatMap((claim) => claimNodes(claim, names, urn).map((node) => `,\n${JSON.stringify(node)}`))
      .join("");
  }
  yield "\n]}\n";
}

type Urns = (kind: string, id: string) => string;

function urnsOf(dossier: string): Urns {
  return (kind, id) => `urn:relata:${dossier}:${kind}:${encodeURIComponent(id)}`;
}

const reference = (id: string) => ({ "@id": id });

function actorNode({ id, name, kind, description, aliases, sameAs }: Actor, urn: Urns): object {
  return {
    "@id": urn("actor", id),
    "@type": ACTOR_TYPES[kind],
    "schema:name": name,
    "relata:kind": kind,
    "schema:description": description,
    "schema:alternateName": aliases?.map(({ text }) => text),
    "schema:sameAs": sameAs?.map(reference),
  };
}

function reportNode(report: Report, urn: Urns): object {
  return {
    "@id": urn("report", report.id),
    "@type": [REPORT_TYPES[report.kind], "prov:Entity"],
    "schema:headline": report.title,
    "schema:inLanguage": report.language,
    "schema:publisher": reference(urn("actor", report.publisher)),
    "schema:datePublished": report.published.edtf ?? undefined,
    "schema:url": report.url && reference(report.url),
    "schema:archivedAt": report.archivedUrl && reference(report.archivedUrl),
    "schema:author": report.authors,
    "prov:wasDerivedFrom": report.relays?.map((relay) => reference(urn("report", relay.report))),
    "prov:wasRevisionOf": report.supersedes && reference(urn("report", report.supersedes)),
  };
}

function claimNodes(claim: Claim, names: RecordNames, urn: Urns): object[] {
  const id = urn("claim", claim.id);
  const report = reference(urn("report", claim.report));
  const actorName = (actor: string) => names.actors.get(actor)?.name ?? actor;
  const label = names.relationTypes.get(claim.relation)?.label ?? claim.relation;
  const words = { subject: actorName(claim.subject), label, object: actorName(claim.object) };
  const others = (ids: readonly string[] | undefined) => ids?.map((other) => reference(urn("claim", other)));
  const node = {
    "@id": id,
    "@type": ["schema:Claim", "prov:Entity"],
    // What is denied must not read as if it were said, and what may come not as if it were so.
    "schema:text": `${stancePrefix(claim)}${lineSentence(words)}${modeMark(commonMode([claim.mode]))}`,
    "schema:appearance": report,
    "prov:hadPrimarySource": report,
    "prov:wasAttributedTo": claim.chain.map(({ actor }) => reference(urn("actor", actor))),
    "relata:subject": reference(urn("actor", claim.subject)),
    "relata:relation": claim.relation,
    "relata:object": reference(urn("actor", claim.object)),
    "relata:stance": claim.stance,
    "relata:speech": claim.speech,
    "relata:chain": {
      "@list": claim.chain.map(({ actor, ...step }) => ({
        "relata:actor": reference(urn("actor", actor)),
        "relata:basis": step.basis,
        "relata:verb": step.verb,
        "relata:words": step.words,
      })),
    },
    "relata:about": claim.scope,
    "relata:mode": claim.mode,
    "relata:status": claim.status,
    "relata:happened": claim.happened.edtf ?? undefined,
    "relata:happenedBasis": claim.happened.basis,
    "relata:happenedText": claim.happened.text,
    "schema:contentLocation": claim.place,
    "relata:locator": claim.locator,
    "relata:note": claim.note,
    "relata:because": others(claim.because),
    "relata:qualifies": others(claim.qualifies),
    "relata:contradicts": others(claim.contradicts),
  };
  const annotations = (claim.quotes ?? []).map((quote, at) => ({
    "@id": `${id}:quote:${at + 1}`,
    "@type": "oa:Annotation",
    "oa:motivatedBy": reference("oa:describing"),
    "oa:hasBody": reference(id),
    "oa:hasTarget": {
      "@type": "oa:SpecificResource",
      "oa:hasSource": report,
      "oa:hasSelector": selectors(quote),
    },
  }));
  return [node, ...annotations];
}

function stancePrefix({ stance }: Claim): string {
  return stance === "asserts" ? "" : `${sentenceCase(STANCE_WORDS[stance].past)}: `;
}

function selectors({ exact, prefix, suffix, start, end }: NonNullable<Claim["quotes"]>[number]): object[] {
  const quote = {
    "@type": "oa:TextQuoteSelector",
    "oa:exact": exact,
    "oa:prefix": prefix,
    "oa:suffix": suffix,
  };
  return start === undefined
    ? [quote]
    : [quote, { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end }];
}
