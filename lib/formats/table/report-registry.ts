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

/** A row's report: its id, and the text that tells it from others, which is part of what a claim is known by. */
export interface ReportEntry {
  readonly id: string;
  readonly key: string;
}

/** So many reports are found again without a hash before all are forgotten; the rest by their hash. */
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
  /** By publisher, then by the day or address: putting a key together for every row costs more than two look-ups. */
  readonly #recent = new Map<string, Map<string, ReportEntry>>();
  #recentCount = 0;
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

  /** Returns the report of a row. */
  entryOf(row: ReportOfRow): ReportEntry {
    const which = row.url ?? row.title ?? row.reported ?? this.#fileTitle;
    const known = this.#recent.get(row.publisherName)?.get(which);
    if (known !== undefined) return known;
    const key = ownCopy(`${row.publisherName}\u001f${which}`);
    const digest = digestOf(key);
    const id = `${row.publisherId.slice(0, PUBLISHER_LENGTH)}-${hexOf(digest).slice(0, HASH_LENGTH)}`;
    if (this.#told.add(digest) === "new") this.#fresh.push(this.#report(id, row));
    const entry = { id, key };
    this.#remember(row.publisherName, which, entry);
    return entry;
  }

  /** Returns the reports that are new since the last call, in the order in which they were met. */
  takeFresh(): Report[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #remember(publisherName: string, which: string, entry: ReportEntry): void {
    if (this.#recentCount >= RECENT) {
      this.#recent.clear();
      this.#recentCount = 0;
    }
    const ofPublisher = this.#recent.get(publisherName) ?? new Map<string, ReportEntry>();
    ofPublisher.set(ownCopy(which), entry);
    this.#recent.set(ownCopy(publisherName), ofPublisher);
    this.#recentCount++;
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
