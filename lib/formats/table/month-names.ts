import { foldName } from "@/lib/text/fold-name";

/** Languages whose month names are read, as `Intl` has them. Croatian is left out: its listopad is Polish November. */
const LANGUAGES = [
  ...["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "sl"],
  ...["ru", "uk", "bg", "el", "tr", "id", "lt", "lv", "et"],
];

let months: ReadonlyMap<string, number> | null = null;

/** Returns the month, 1 to 12, that a word names in one of many languages, or null. A word that names two is none. */
export function monthOfName(word: string): number | null {
  months ??= allNames();
  return months.get(foldName(word)) ?? null;
}

function allNames(): Map<string, number> {
  const names = new Map<string, number>();
  const unclear = new Set<string>();
  const add = (text: string, month: number) => {
    const name = foldName(text);
    if (name.length < 3 || /\d/.test(name)) return;
    if ((names.get(name) ?? month) !== month) unclear.add(name);
    names.set(name, month);
  };
  for (const language of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const alone = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      // Beside a day many languages put the month into the genitive.
      const beside = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      for (let index = 0; index < 12; index++) {
        const date = new Date(Date.UTC(2001, index, 5));
        add(alone.format(date), index + 1);
        const part = beside.formatToParts(date).find(({ type }) => type === "month");
        if (part !== undefined) add(part.value, index + 1);
      }
    }
  }
  add("sept", 9);
  for (const name of unclear) names.delete(name);
  return names;
}
