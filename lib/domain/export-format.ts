/** Formats that a dossier is written in, the one that carries everything first. */
export const EXPORT_FORMATS = [
  ...(["bundle", "csv", "json-lines", "gexf", "graphml", "cytoscape-json", "cx2", "arrow"] as const),
  ...(["json-ld", "follow-the-money"] as const),
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a reader chooses among: the formats, with CSV in both its kinds. */
export const DATA_FILES = [
  ...(["bundle", "csv", "csv-spreadsheet", "json-lines", "gexf", "graphml", "cytoscape-json"] as const),
  ...(["cx2", "arrow", "json-ld", "follow-the-money"] as const),
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** Bytes of a list of lines or claims that an export takes: two hundred thousand ids. */
export const EXPORT_BODY_BYTES = 16 * 1024 * 1024;

/** Returns what the server is asked for, for a file. */
export function exportOf(file: DataFile): { readonly format: ExportFormat; readonly spreadsheet: boolean } {
  return file === "csv-spreadsheet"
    ? { format: "csv", spreadsheet: true }
    : { format: file, spreadsheet: false };
}

/** What a file of a format is, as HTTP and file systems name it. */
export interface ExportFileType {
  readonly mediaType: string;
  /** Without a dot before it. */
  readonly extension: string;
}

/** The media type and the extension of each format. */
export const EXPORT_FILE_TYPES: Readonly<Record<ExportFormat, ExportFileType>> = {
  bundle: { mediaType: "application/json", extension: "json" },
  csv: { mediaType: "text/csv; charset=utf-8; header=present", extension: "csv" },
  "json-lines": { mediaType: "application/x-ndjson; charset=utf-8", extension: "jsonl" },
  gexf: { mediaType: "application/gexf+xml", extension: "gexf" },
  graphml: { mediaType: "application/graphml+xml", extension: "graphml" },
  "cytoscape-json": { mediaType: "application/json", extension: "cyjs" },
  cx2: { mediaType: "application/json", extension: "cx2" },
  arrow: { mediaType: "application/vnd.apache.arrow.stream", extension: "arrows" },
  "json-ld": { mediaType: "application/ld+json", extension: "jsonld" },
  "follow-the-money": { mediaType: "application/x-ndjson; charset=utf-8", extension: "ftm.json" },
};

/** Which part of a dossier is written: null for all of it, else these lines, or these claims, by their ids. */
export type ExportScope =
  | null
  | { readonly lines: ReadonlySet<string> }
  | { readonly claims: ReadonlySet<string> };

/** Returns the format of that name, or null where there is none. */
export function findExportFormat(name: string): ExportFormat | null {
  return EXPORT_FORMATS.find((format) => format === name) ?? null;
}

/** Returns the name of the file that a dossier is written to: its id, and what is left out of it where it is not whole. */
export function exportFileName(dossier: string, format: ExportFormat, isPart: boolean): string {
  return `${dossier}${isPart ? "-part" : ""}.${EXPORT_FILE_TYPES[format].extension}`;
}
