import { describe, expect, it } from "vitest";
import { decodeText, ENCODINGS } from "./decode-text";
import { EncodingScan, guessEncoding } from "./guess-encoding";
import { encodeText } from "./test-encode";

async function decoded(bytes: Uint8Array, encoding: string): Promise<string> {
  let text = "";
  for await (const piece of decodeText(
    [...bytes].map((byte) => Uint8Array.of(byte)),
    encoding,
  ))
    text += piece;
  return text;
}

describe("guessEncoding", () => {
  it("takes nothing, and plain letters, for UTF-8", () => {
    expect(guessEncoding(new Uint8Array(0))).toEqual({
      encoding: "utf-8",
      confident: true,
      how: "plain_letters",
    });
    expect(guessEncoding(encodeText("a,b\n1,2\n", "utf-8")).how).toBe("plain_letters");
  });

  it.each([
    ["utf-8", [0xef, 0xbb, 0xbf, 0x61]],
    ["utf-16le", [0xff, 0xfe, 0x61, 0]],
    ["utf-16be", [0xfe, 0xff, 0, 0x61]],
  ])("reads the mark of %s, and the text without it", async (encoding, bytes) => {
    const guess = guessEncoding(Uint8Array.from(bytes));
    expect(guess).toEqual({ encoding, confident: true, how: "mark" });
    expect(await decoded(Uint8Array.from(bytes), encoding)).toBe("a");
  });

  const NAMES: Readonly<Record<string, string>> = {
    russian:
      "субъект;отношение;объект\nВладимир Путин;встретился с;Реджеп Эрдоган\nРоссия;обвинила;Украина\n",
    russianShort: "source,target\nИванов,Петров\n",
    ukrainian: "Володимир Зеленський;зустрівся з;Україна;Київ;Її Величність\n",
    french: "sujet;objet\nFrançois Hollande;José Mourinho\nEmmanuel Macron;l’Élysée;a rencontré\n",
    german: "Quelle;Ziel\nMüller;Größe\nJürgen Weiß;Köln\n",
    spanishShort: "a,b\nJosé,Niño\n",
    portuguese: "João Goulart;Fundação;São Paulo;relações\n",
    danish: "Søren Kierkegaard;Århus;Færøerne\n",
    polish: "źródło;cel\nLech Wałęsa;spotkał się z;Václav Havel\nJarosław Kaczyński;Łódź\n",
    czech: "Miloš Zeman;Bohuslav Sobotka\nAndrej Babiš;Jiří Šlégr;Plzeň;Žižkov\n",
    hungarian: "Orbán Viktor;Gyurcsány Ferenc\nSzőke Péter;Fűrész Győző\n",
    greek: "Αλέξης Τσίπρας;συναντήθηκε με;Κυριάκος Μητσοτάκης\n",
    turkish: "Recep Tayyip Erdoğan;görüştü;Ekrem İmamoğlu\nKılıçdaroğlu;İçişleri Bakanlığı\n",
    hebrew: "בנימין נתניהו;נפגש עם;יצחק הרצוג\n",
    arabic: "إسماعيل هنية;التقى;علي خامنئي\nحماس;هاجمت;إسرائيل\n",
    lithuanian: "Dalia Grybauskaitė;Gitanas Nausėda;Šiauliai;Užsienio reikalų ministerija\n",
    latvian: "Krišjānis Kariņš;Egils Levits;Rīga;Jūrmala;Ķekava\n",
    vietnamese: "Nguyễn Phú Trọng;gặp;Tập Cận Bình\n",
  };

  it.each([
    ...["russian", "russianShort", "ukrainian"].map((name) => [name, "windows-1251"]),
    ["russian", "koi8-r"],
    ["russian", "iso-8859-5"],
    ["russian", "x-mac-cyrillic"],
    ["russian", "ibm866"],
    ...["french", "german", "spanishShort", "portuguese", "danish"].map((name) => [name, "windows-1252"]),
    ["french", "macintosh"],
    ["german", "macintosh"],
    ...["polish", "czech", "hungarian"].map((name) => [name, "windows-1250"]),
    ["polish", "iso-8859-2"],
    ["czech", "iso-8859-2"],
    ["greek", "windows-1253"],
    ["greek", "iso-8859-7"],
    ["turkish", "windows-1254"],
    ["hebrew", "windows-1255"],
    ["hebrew", "iso-8859-8"],
    ["arabic", "windows-1256"],
    ["arabic", "iso-8859-6"],
    ["lithuanian", "windows-1257"],
    ["latvian", "windows-1257"],
    ["vietnamese", "windows-1258"],
    ...Object.keys(NAMES).map((name) => [name, "utf-8"]),
    ...Object.keys(NAMES).map((name) => [name, "utf-16le"]),
    ...Object.keys(NAMES).map((name) => [name, "utf-16be"]),
  ])("reads %s in %s as it was written", async (name, encoding) => {
    const text = NAMES[name] ?? "";
    const bytes = encodeText(text, encoding);
    const guess = guessEncoding(bytes);
    // What counts is the text: two encodings may read the same bytes alike.
    expect([guess.encoding, (await decoded(bytes, guess.encoding)).normalize("NFC")]).toEqual([
      expect.anything(),
      text.normalize("NFC"),
    ]);
  });

  it("is not confident of bytes that are letters in many encodings", () => {
    expect(guessEncoding(Uint8Array.from([0x61, 0xe9, 0x0a]))).toMatchObject({
      how: "letters",
      confident: false,
    });
    expect(guessEncoding(Uint8Array.from([0x61, 0x81, 0x8d, 0x90])).confident).toBe(false);
  });

  it("sees the one accent at the end of a long file, whatever the pieces", () => {
    const plain = encodeText("a,b\n".repeat(100_000), "utf-8");
    const end = encodeText("Jiří Šlégr;Plzeň;Žižkov;Andrej Babiš;Miloš\n", "windows-1250");
    const scan = new EncodingScan();
    scan.push(plain);
    expect(scan.guess().how).toBe("plain_letters");
    scan.push(end);
    expect(scan.guess()).toMatchObject({ encoding: "windows-1250", how: "letters" });
  });

  it("does not hold a character that is cut in two against UTF-8", () => {
    expect(guessEncoding(encodeText("Žižkov é", "utf-8").slice(0, -1)).encoding).toBe("utf-8");
  });
});

describe("decodeText", () => {
  it("knows every encoding that it offers, and no other", async () => {
    for (const encoding of ENCODINGS)
      expect(await decoded(Uint8Array.of(0x61), encoding)).toMatch(/^a|\ufffd$/);
    await expect(decoded(new Uint8Array(0), "utf-7")).rejects.toThrow("no encoding");
  });

  it("puts U+FFFD where bytes are no character, and a cut-off one is not lost", async () => {
    expect(await decoded(Uint8Array.from([0x61, 0xff, 0x62, 0xc3]), "utf-8")).toBe("a\ufffdb\ufffd");
    expect(await decoded(Uint8Array.from([0x3d, 0xd8, 0x61, 0]), "utf-16le")).toBe("\ufffda");
  });
});
