import { NOT_STATED } from "@/lib/domain/about-words";
import { AppError } from "@/lib/domain/app-error";
import { type Dossier, dossierSchema } from "@/lib/domain/dossier";
import { formatNumber } from "@/lib/domain/sentence";
import { TABLE_LIMITS } from "./table-limits";

/** What is known of a dossier that is to be made of a table. */
export interface NewDossier {
  readonly id: string;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly licence?: string | undefined;
  readonly maintainers?: readonly string[] | undefined;
}

/** Returns the fields of a new dossier. Throws `bad_request` with what is wrong with which of them. */
export function newDossier({ id, title, language, licence, maintainers }: NewDossier): Dossier {
  const reading = dossierSchema.safeParse({
    id,
    title: title?.normalize("NFC") ?? id,
    language: language ?? "und",
    version: "1",
    licence: licence?.normalize("NFC") ?? NOT_STATED,
    maintainers: maintainers?.length ? maintainers.map((each) => each.normalize("NFC")) : [NOT_STATED],
  });
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  throw new AppError(
    "bad_request",
    `The ${String(issue?.path[0])} of the dossier: expected ${issue?.message}.`,
  );
}

/** Throws `too_large` where a file has more bytes than are read of one, before any is. */
export function checkSize(bytes: number, limit = TABLE_LIMITS.bytes): void {
  if (bytes > limit) {
    const [has, most] = [bytes, limit].map(formatNumber);
    throw new AppError("too_large", `The file has ${has} bytes; at most ${most} are read of one file.`);
  }
}
