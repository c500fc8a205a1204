import { escapeXml, unescapeXml } from "@/lib/text/xml";

/** What an exported file says of itself, in whatever way its format carries it. */
export interface FigureMark {
  readonly title: string;
  readonly altText: string;
  /** The whole address of the view: opening it shows what the figure was made from. */
  readonly permalink: string;
  readonly licence: string;
  readonly language: string;
  readonly dossier: string;
  readonly version: string;
  /** SHA-256 of the dossier's canonical bundle. */
  readonly hash: string;
}

/** Names the properties that Dublin Core has no place for. */
const RELATA = "urn:relata:figure:1#";

/**
 * Returns a figure's description of itself as RDF: title, text alternative, link and licence in Dublin Core, with the state
 * of the data in terms of ours. It stands in an SVG's `<metadata>` and in the XMP packet of the other formats alike.
 */
export function figureRdf(mark: FigureMark): string {
  const x = escapeXml;
  const inLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${x(text)}</rdf:li></rdf:Alt>`;
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:relata="${RELATA}"><dc:title>${inLanguage(mark.title)}</dc:title><dc:description>${inLanguage(mark.altText)}</dc:description><dc:rights>${inLanguage(mark.licence)}</dc:rights><dc:language><rdf:Bag><rdf:li>${x(mark.language)}</rdf:li></rdf:Bag></dc:language><dc:identifier>${x(mark.permalink)}</dc:identifier><xmp:CreatorTool>Relata</xmp:CreatorTool><relata:permalink>${x(mark.permalink)}</relata:permalink><relata:dossier>${x(mark.dossier)}</relata:dossier><relata:version>${x(mark.version)}</relata:version><relata:sha256>${x(mark.hash)}</relata:sha256></rdf:Description></rdf:RDF>`;
}

/** Returns the same as an XMP packet, for a PNG's `iTXt` chunk and a PDF's metadata stream. */
export function xmpPacket(mark: FigureMark): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${figureRdf(mark)}</x:xmpmeta><?xpacket end="r"?>`;
}

/** What a dropped file says it was made from. Nothing of it is trusted: it is only compared and parsed. */
export type FoundMark = Pick<FigureMark, "permalink" | "dossier" | "version" | "hash" | "title">;

/** Longest description that is looked through, UTF-16 units: text alternatives of large figures are long. */
const LONGEST_RDF = 4_000_000;

/**
 * Returns what RDF or an XMP packet of ours says, or null where it is none. It is searched, and no XML is built of it: an
 * entity, a doctype or an element that is not expected has no effect at all.
 */
export function findMark(text: string): FoundMark | null {
  if (text.length > LONGEST_RDF || !text.includes(RELATA)) return null;
  const permalink = property(text, "relata:permalink");
  const dossier = property(text, "relata:dossier");
  if (permalink === null || dossier === null) return null;
  return {
    permalink,
    dossier,
    version: property(text, "relata:version") ?? "",
    hash: property(text, "relata:sha256") ?? "",
    title: unescapeXml(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^<>]{0,80}>([^<]{0,2000})/.exec(text)?.[1] ?? ""),
  };
}

/** The text of the first element of a name; some programs write simple properties as attributes instead. */
function property(text: string, name: string): string | null {
  const element = text.indexOf(`<${name}>`);
  const attribute = text.indexOf(` ${name}="`);
  const start = element >= 0 ? element + name.length + 2 : attribute >= 0 ? attribute + name.length + 3 : -1;
  if (start < 0) return null;
  const end = text.indexOf(element >= 0 ? "<" : '"', start);
  if (end < 0) return null;
  return unescapeXml(text.slice(start, end));
}
