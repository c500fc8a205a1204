/** The first eight bytes of every PNG. */
export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Where Adobe's specification of XMP puts its packet: https://www.w3.org/TR/png/#11iTXt */
const XMP_KEYWORD = "XML:com.adobe.xmp";
const INCH_METRES = 0.0254;

/** A chunk of a PNG: its name and the place of its data. */
interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** Returns whether these bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length > 32 && PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Returns the width and height of a PNG in pixels, or null for bytes that are none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * Returns a PNG with its resolution (`pHYs`, to the whole pixel per metre that the format has) and an XMP packet
 * (`iTXt`, not compressed, so that every program finds it). Ones that are there already are left out. Throws for bytes
 * that are no PNG.
 */
export function withPngMetadata(
  png: Uint8Array,
  { dpi, xmp }: { readonly dpi: number; readonly xmp: string },
): Uint8Array<ArrayBuffer> {
  const kept = chunksOf(png).filter(
    ({ name, start, length }) => name !== "pHYs" && !isXmp(png, { name, start, length }),
  );
  const [header, ...rest] = kept;
  if (header?.name !== "IHDR") throw new Error("These bytes are no PNG.");
  const raw = ({ start, length }: Chunk) => png.subarray(start - 8, start + length + 4);
  const parts = [
    Uint8Array.from(PNG_SIGNATURE),
    raw(header),
    chunk("pHYs", resolution(dpi)),
    chunk("iTXt", new TextEncoder().encode(`${XMP_KEYWORD}\0\0\0\0\0${xmp}`)),
    ...rest.map(raw),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Returns the XMP packet of a PNG, or null where there is none that is written as it should be. */
export function readPngXmp(png: Uint8Array): string | null {
  for (const chunk of chunksOf(png)) {
    if (!isXmp(png, chunk)) continue;
    const data = png.subarray(chunk.start, chunk.start + chunk.length);
    // After the keyword: compression flag and method, then language and translated keyword, each ended by a zero.
    const from = XMP_KEYWORD.length + 3;
    if (data[XMP_KEYWORD.length + 1] !== 0) return null;
    const language = data.indexOf(0, from);
    const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
    if (keyword < 0) return null;
    return new TextDecoder().decode(data.subarray(keyword + 1));
  }
  return null;
}

/** The chunks in their order, up to the first that does not fit into the file. */
function chunksOf(png: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  if (!isPng(png)) return chunks;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (at + 12 + length > png.length) break;
    chunks.push({ name, start: at + 8, length });
    at += 12 + length;
  }
  return chunks;
}

function isXmp(png: Uint8Array, { name, start, length }: Chunk): boolean {
  if (name !== "iTXt" || length < XMP_KEYWORD.length + 5) return false;
  return [...XMP_KEYWORD, "\0"].every((letter, i) => png[start + i] === letter.charCodeAt(0));
}

function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / INCH_METRES);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return data;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The checksum of a chunk: https://www.w3.org/TR/png/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
