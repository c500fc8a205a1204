/** Returns text in an encoding, for tests: `TextEncoder` writes UTF-8 only. Characters that it lacks become `?`. */
export function encodeText(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    return new Uint8Array(view.buffer);
  }
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte), { stream: true }), byte]),
  );
  const encoded: number[] = [];
  for (const character of text) {
    const whole = bytes.get(character);
    // windows-1258 writes some Vietnamese letters as letter and mark.
    const parts = whole === undefined ? partsOf(character, bytes) : [whole];
    encoded.push(...parts);
  }
  return Uint8Array.from(encoded);
}

function partsOf(character: string, bytes: ReadonlyMap<string, number>): number[] {
  const apart = [...character.normalize("NFD")];
  for (let cut = apart.length - 1; cut > 0; cut--) {
    const letter = bytes.get(apart.slice(0, cut).join("").normalize("NFC"));
    const marks = apart.slice(cut).map((mark) => bytes.get(mark));
    if (letter !== undefined && marks.every((mark) => mark !== undefined))
      return [letter, ...(marks as number[])];
  }
  const marked = apart.length > 2 ? bytes.get(`${apart[0]}${apart[2]}`.normalize("NFC")) : undefined;
  const mark = bytes.get(apart[1] ?? "");
  return marked !== undefined && mark !== undefined ? [marked, mark] : [0x3f];
}
