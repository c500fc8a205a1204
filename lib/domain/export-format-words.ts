import type { DataFile, ExportFormat } from "./export-format";

/** What people call each format that is written. */
export const EXPORT_FORMAT_LABEL: Readonly<Record<ExportFormat, string>> = {
  bundle: "Relata bundle",
  csv: "CSV",
  "json-lines": "JSON Lines",
  gexf: "GEXF 1.3",
  graphml: "GraphML",
  "cytoscape-json": "Cytoscape JSON",
  cx2: "CX2",
  arrow: "Apache Arrow",
  "json-ld": "JSON-LD",
  "follow-the-money": "FollowTheMoney",
};

const LINES_ONLY =
  "It has lines, one for each stance, with the number of claims and origins behind them; it has no place for the claims themselves: no quotes, no reports, no attribution chains, nothing that was withdrawn.";

/** What each format cannot carry, as the sentence that stands beside it where it is chosen. */
export const CANNOT_CARRY: Readonly<Record<ExportFormat, string>> = {
  bundle: "It carries everything, and is the only one that does.",
  csv: "One row a claim, with its first quote and its deepest speaker; further quotes, notes on dates, texts of reports and what claims say of each other have no place. An import does not read mode, status and chain again.",
  "json-lines":
    "One object a claim, with its first quote and its deepest speaker; further quotes, notes on dates, texts of reports and what claims say of each other have no place. An import does not read mode, status and chain again.",
  gexf: LINES_ONLY,
  graphml: `${LINES_ONLY} Relations without a direction are drawn as directed by many readers, and say so in an attribute.`,
  "cytoscape-json": LINES_ONLY,
  cx2: `${LINES_ONLY} Nodes have numbers for ids; their own stand in an attribute.`,
  arrow:
    "The columns that filters run on: positions in the bundle's lists, days and codes. Names, quotes and texts stay in the bundle.",
  "json-ld":
    "Claims, quotes, reports and who said it to whom, as W3C Web Annotations, PROV and schema.org Claims; relation types with their families, places in the drawing and texts of reports have no place.",
  "follow-the-money":
    "Actors, and lines that reports assert, as interests; it has no place for denials, so lines that are only denied are left out, and of those that are disputed, future or hypothetical the summary says so. No quotes, no chains.",
};

/** What each file is called where a reader chooses one. */
export const DATA_FILE_LABEL: Readonly<Record<DataFile, string>> = {
  ...EXPORT_FORMAT_LABEL,
  csv: "CSV, exact",
  "csv-spreadsheet": "CSV for spreadsheets",
};

/** What each file is good for, in one line. */
export const DATA_FILE_PURPOSE: Readonly<Record<DataFile, string>> = {
  bundle: "To keep, to share, and to import into another Relata",
  csv: "For R, pandas and databases: every value as it is",
  "csv-spreadsheet": "For Excel and the like: nothing in it runs as a formula",
  "json-lines": "For scripts that go claim by claim",
  gexf: "For Gephi, with places, weights and dates",
  graphml: "For yEd, igraph and NetworkX",
  "cytoscape-json": "For Cytoscape and Cytoscape.js",
  cx2: "For NDEx and Cytoscape on the web",
  arrow: "For Python, R and DuckDB: columns, without parsing",
  "json-ld": "For linked data: Web Annotations, PROV, schema.org",
  "follow-the-money": "For Aleph and OpenSanctions",
};
