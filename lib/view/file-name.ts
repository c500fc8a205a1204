export interface FigureFile {
  readonly dossier: string;
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly filtered: boolean;
  readonly extension: "png" | "svg" | "pdf";
}

/** Returns the name of an exported file: `relata-tehran-meeting-v1-2026-11-22-filtered.png`. Safe on every file system. */
export function figureFileName({ dossier, version, day, filtered, extension }: FigureFile): string {
  const safeVersion = version.replace(/[^0-9A-Za-z.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `relata-${dossier}-v${safeVersion}-${day}${filtered ? "-filtered" : ""}.${extension}`;
}
