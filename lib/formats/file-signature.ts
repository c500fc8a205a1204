/** First bytes of files that are no text, with what a person calls them and does about them. */
const SIGNATURES: readonly { bytes: readonly number[]; at?: number; name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "an Excel workbook or another zip file; save the sheet as CSV" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: "an empty zip file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Excel or Word file; save the sheet as CSV" },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { bytes: [0x1f, 0x8b], name: "a gzip file; unpack it first" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: "a Zstandard file; unpack it first" },
  { bytes: [0x42, 0x5a, 0x68], name: "a bzip2 file; unpack it first" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an xz file; unpack it first" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "a 7-Zip file; unpack it first" },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: "a Parquet file" },
  { bytes: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], name: "an Arrow file" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], name: "an SQLite database" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "a PNG picture" },
  { bytes: [0xff, 0xd8, 0xff], name: "a JPEG picture" },
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: "text in UTF-32; save it as UTF-8" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: "text in UTF-32; save it as UTF-8" },
];

/** Returns what a file is that is no text, from its first bytes, or null where it may be text. */
export function binarySignature(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  return found?.name ?? null;
}

/** Returns what text is that is no table, from its start, or null where it may be one. */
export function markupSignature(start: string): string | null {
  const text = start.trimStart().slice(0, 200).toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|!--)/.test(text))
    return "a web page; save the data itself as CSV";
  if (text.startsWith("<?xml") || /^<[a-z][\w:-]*(?:\s|>|\/)/.test(text)) return "XML";
  return text.startsWith("{\\rtf") ? "a rich text document" : null;
}
