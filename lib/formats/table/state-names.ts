import { foldName } from "@/lib/text/fold-name";

/** Languages in which states are known by name, as `Intl` has them. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar"];

/** Codes of `Intl` that are no state or territory: unions, remainders, pseudo-regions. */
const NO_STATES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** Names that are usual and that `Intl` has not, or no longer: short, former and formal ones. */
const MORE = `usa, us, u s, america, united states of america, uk, u k, great britain, britain, england, scotland, wales,
  northern ireland, russian federation, soviet union, ussr, yugoslavia, serbia and montenegro, czechoslovakia,
  czech republic, east germany, west germany, burma, ivory coast, cote d ivoire, swaziland, cape verde, macedonia,
  north macedonia, east timor, turkey, holland, vatican, holy see, palestine, palestinian territory occupied,
  palestinian authority, occupied palestinian territory, taiwan, hong kong, macau, kosovo, congo,
  democratic republic of congo, democratic republic of the congo, republic of congo, islamic republic of iran,
  republic of korea, south korea, north korea, dprk, people s republic of china, china, syrian arab republic, uae, emirates,
  gambia, bahamas, bosnia, zaire, ceylon, rhodesia, republic of china, abkhazia, south ossetia, somaliland, iraqi kurdistan,
  crimea, chechnya, catalonia, tibet, transnistria`;

let states: ReadonlySet<string> | null = null;

/** Returns whether a folded name is one of a state or territory, in any of several languages. */
export function isStateName(folded: string): boolean {
  states ??= allNames();
  return states.has(folded);
}

function allNames(): Set<string> {
  const names = new Set(MORE.split(",").map(foldName));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (let index = 0; index < 26 * 26; index++) {
      const code = String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
      const name = NO_STATES.has(code) ? undefined : regions.of(code);
      if (name === undefined || name === code) continue;
      names.add(foldName(name));
      // "Myanmar (Burma)", "Hong Kong SAR China", "Congo - Kinshasa"
      names.add(foldName(name.replace(/\s*[（(].*$/, "")));
    }
  }
  names.delete("");
  return names;
}
