import type { Report } from "@/lib/domain/report";
import { ownCopy } from "./clean-text";
import { digestOf, hexOf } from "./digest";
import { DigestSet } from "./digest-set";

/** What of a row says which report it stands in. */
export interface ReportOfRow {
  readonly publisherId: string;
  readonly publisherName: string;
  /** EDTF, or null where the row says none. */
  readonly reported: string | null;
  readonly url: string | null;
  readonly title: string | null;
}

/** Reports whose rows are near each other are found again without a hash; the rest by their hash. */
const RECENT = 5_000;
/** Characters of a publisher's id in a report's. */
const PUBLISHER_LENGTH = 40;
const HASH_LENGTH = 16;

/**
 * Gives rows their reports: one for each address, else for each title, else for each day a publisher reported on, else one
 * for all that a publisher reports in the file. Ids depend on these alone, so the same rows have the same reports again.
 */
export class ReportRegistry {
  readonly #fileTitle: string;
  readonly #language: string;
  readonly #isFile: boolean;
  readonly #recent = new Map<string, string>();
  readonly #told = new DigestSet();
  #fresh: Report[] = [];

  /** `isFile`: no column names publishers, so the file itself is the report, a document. */
  constructor(fileTitle: string, language: string, isFile: boolean) {
    this.#fileTitle = fileTitle;
    this.#language = language;
    this.#isFile = isFile;
  }

  /** How many reports the rows named. */
  get used(): number {
    return this.#told.size;
  }

  /** Returns the text that tells a row's report from others: part of what a claim is known by. */
  keyOf({ publisherName, reported, url, title }: ReportOfRow): string {
    return `${publisherName}\u001f${url ?? title ?? reported ?? this.#fileTitle}`;
  }

  /** Returns the id of a row's report. */
  idOf(row: ReportOfRow, key: string): string {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const digest = digestOf(key);
    const id = `${row.publisherId.slice(0, PUBLISHER_LENGTH)}-${hexOf(digest).slice(0, HASH_LENGTH)}`;
    if (this.#recent.size >= RECENT) this.#recent.clear();
    this.#recent.set(ownCopy(key), id);
    if (this.#told.add(digest) === "new") this.#fresh.push(this.#report(id, row));
    return id;
  }

  /** Returns the reports that are new since the last call, in the order in which they were met. */
  takeFresh(): Report[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #report(id: string, { publisherId, publisherName, reported, url, title }: ReportOfRow): Report {
    // What has no title of its own is named in brackets: the words are ours.
    const made =
      reported === null ? `[${publisherName}, in ${this.#fileTitle}]` : `[${publisherName}, ${reported}]`;
    return {
      id,
      kind: this.#isFile && url === null && title === null ? "document" : "article",
      publisher: publisherId,
      title: title ?? (this.#isFile && reported === null ? this.#fileTitle : made),
      language: this.#language,
      published: reported === null ? { edtf: null, basis: "unknown" } : { edtf: reported, basis: "stated" },
      held: false,
      ...(url === null ? {} : { url }),
    };
  }
}
