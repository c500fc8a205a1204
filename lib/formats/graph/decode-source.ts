import { guessEncoding } from "../guess-encoding";
import { refusal } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";

/** Bytes in which an XML declaration ends, if there is one. */
const DECLARATION_BYTES = 1024;
const DECLARATION = /^<\?xml[^>]{0,900}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/;

/**
 * Returns the text of a file: in the encoding of its byte order mark, else of its form (UTF-16 without a mark), else of its
 * XML declaration, else UTF-8.
 *
 * Bytes that are no text in that encoding refuse the file, with the line of the first. With repair a guessed encoding is
 * taken instead. A declaration of UTF-16 in a file whose every character has one byte is told and passed over.
 */
export function decodeSource(bytes: Uint8Array, notes: GraphNotes): string {
  const { encoding, how } = encodingOf(bytes, notes);
  const decoder = decoderFor(encoding);
  try {
    // As a stream: Node 20 reads windows-1252 as ISO-8859-1 where it decodes at once.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return mended(bytes, encoding, how, notes);
  }
}

function encodingOf(bytes: Uint8Array, notes: GraphNotes): { encoding: string; how: string } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", how: "by its mark" };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", how: "by its mark" };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", how: "by its mark" };
  if (bytes.length > 1 && (first === 0) !== (second === 0)) {
    return { encoding: first === 0 ? "utf-16be" : "utf-16le", how: "by its form" };
  }
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const declared = DECLARATION.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined) return { encoding: "utf-8", how: "as files without a declaration are" };
  if (/^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/.test(declared)) {
    notes.warn("encoding_lie", "line 1", declared);
    return { encoding: "utf-8", how: "by its form" };
  }
  return { encoding: declared, how: "as it declares" };
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw refusal("unknown_encoding", "line 1", "an encoding that is known, such as UTF-8", `“${encoding}”`);
  }
}

function mended(bytes: Uint8Array, encoding: string, how: string, notes: GraphNotes): string {
  const lossy = new TextDecoder(encoding).decode(bytes);
  const line = `line ${lossy.slice(0, lossy.indexOf("\ufffd")).split("\n").length}`;
  if (!notes.repair) {
    const expected = `text in ${encoding}, ${how}`;
    throw refusal("bad_encoding", line, expected, "bytes that are none", true);
  }
  const guess = guessEncoding(bytes);
  notes.warn("bad_encoding", line, guess.encoding);
  if (guess.encoding === encoding) return lossy;
  const decoder = new TextDecoder(guess.encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
