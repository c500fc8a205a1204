const GIVEN = ["Al", "Be", "Ca", "Da", "El", "Fa", "Ga", "Ha", "Il", "Ja", "Ka", "La", "Mi", "No", "Ol"];
const GIVEN_ENDS = [
  "da",
  "mir",
  "na",
  "ren",
  "sha",
  "to",
  "vi",
  "lan",
  "ria",
  "bek",
  "lo",
  "min",
  "sar",
  "tin",
  "ya",
];
const FIRST = [
  ...["Bar", "Cor", "Dav", "Fen", "Gor", "Har", "Kal", "Lor", "Mar", "Nov"],
  ...["Ost", "Pel", "Ras", "Sar", "Tor", "Ul", "Var", "Wen", "Yar", "Zel"],
];
const MIDDLE = [
  ...["a", "e", "i", "o", "u", "an", "el", "im", "or", "un"],
  ...["ak", "ed", "ir", "ov", "ur", "as", "en", "il", "om", "ub"],
];
const LAST = [
  ...["ski", "dze", "ani", "berg", "ez", "ic", "man", "oglu", "sen", "ta"],
  ...["pov", "wali", "yan", "zade", "bal", "dor", "ford", "gar", "kin", "lund"],
];
const COUNTRY_ENDS = ["ia", "istan", "land", "ovia", "ana"];

/** Who acts in event data beside persons, after ICEWS: bodies and groups of a country, the busiest first. */
const ROLES = [
  ...[
    "Citizen",
    "Government",
    "Police",
    "Military",
    "Head of Government",
    "Ministry of Foreign Affairs",
    "Protester",
  ],
  ...[
    "Opposition",
    "Media",
    "Court",
    "Parliament",
    "Military Personnel",
    "Armed Rebel",
    "Student",
    "Central Bank",
  ],
  ...[
    "Defence Ministry",
    "Political Parties",
    "Villager",
    "Worker Union",
    "Election Commission",
    "Intelligence Service",
  ],
  ...[
    "Business Association",
    "Refugee",
    "Farmer",
    "Journalist Union",
    "Health Ministry",
    "Criminal",
    "Activist",
  ],
  ...[
    "Air Force",
    "Navy",
    "Trade Council",
    "Governor",
    "Mayor",
    "University",
    "Lawyer",
    "Separatist",
    "Militia",
  ],
];
const OUTLETS = ["Herald", "Times", "News Agency", "Post", "Daily", "Radio", "Tribune", "Television"];

/** Country, then bodies and groups, then persons: so many of a community are not persons, beside its country. */
const ROLE_COUNT = ROLES.length;
const PERSONS = GIVEN.length * GIVEN_ENDS.length * FIRST.length * MIDDLE.length * LAST.length;
/** Shares no factor with the number of persons or countries, so each number has one name, and neighbours differ. */
const STRIDE = 1_000_003;

/** Returns the name of the actor that stands `place`-th in its community; `person` numbers all persons. Never the same twice. */
export function madeUpActor(community: number, place: number, person: number): string {
  if (place === 0) return madeUpCountry(community);
  const role = ROLES[place - 1];
  return place <= ROLE_COUNT && role !== undefined
    ? `${role} (${madeUpCountry(community)})`
    : madeUpPerson(person);
}

/** Returns the name of an outlet. Never the same twice below 16,000. */
export function madeUpOutlet(index: number): string {
  const country = madeUpCountry(Math.floor(index / OUTLETS.length));
  return `${country} ${OUTLETS[index % OUTLETS.length]}`;
}

function madeUpCountry(index: number): string {
  const number = (index * STRIDE) % (FIRST.length * MIDDLE.length * COUNTRY_ENDS.length);
  const [first, rest] = [number % FIRST.length, Math.floor(number / FIRST.length)];
  return `${FIRST[first]}${MIDDLE[rest % MIDDLE.length]}${COUNTRY_ENDS[Math.floor(rest / MIDDLE.length)]}`;
}

function madeUpPerson(index: number): string {
  let number = (index * STRIDE) % PERSONS;
  const take = (parts: readonly string[]): string => {
    const part = parts[number % parts.length] ?? "";
    number = Math.floor(number / parts.length);
    return part;
  };
  const given = take(GIVEN) + take(GIVEN_ENDS);
  const family = take(FIRST) + take(MIDDLE) + take(LAST);
  // A name for every number: past the last one a second name begins.
  return index < PERSONS
    ? `${given} ${family}`
    : `${given} ${madeUpPerson(Math.floor(index / PERSONS))} ${family}`;
}
