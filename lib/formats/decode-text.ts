import { AppError } from "@/lib/domain/app-error";

/**
 * Encodings that a person can choose, the usual ones first: every one that `TextDecoder` reads in Node and in browsers.
 * ISO-8859-1 is not among them: by the Encoding standard it is read as windows-1252.
 */
export const ENCODINGS = [
  ...["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "windows-1253"],
  ...["windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874"],
  ...["iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8"],
  ...["iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "koi8-r", "koi8-u", "ibm866"],
  ...["macintosh", "x-mac-cyrillic", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr"],
] as const;

/**
 * Yields the text of a stream of bytes, piece by piece, without a byte order mark at its start.
 *
 * What is no character in this encoding becomes U+FFFD, and is counted where rows are read. Pieces end anywhere, but never
 * within a character. An encoding that is not known is refused.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  // Always as a stream: Node 20 reads windows-1252 as ISO-8859-1 where it decodes at once.
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** Returns a decoder for an encoding of the list. Throws where there is none of that name. */
export function decoderOf(encoding: string): TextDecoder {
  const known: readonly string[] = ENCODINGS;
  if (!known.includes(encoding)) {
    throw new AppError("bad_request", `There is no encoding “${encoding}”; utf-8 and windows-1252 are some.`);
  }
  return new TextDecoder(encoding);
}
