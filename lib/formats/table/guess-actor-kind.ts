import type { ActorKind } from "@/lib/domain/codes";
import { foldName } from "@/lib/text/fold-name";
import { isStateName } from "./state-names";

/** What an actor says of itself whose kind was guessed: the record has no field for it, and readers should know. */
export const GUESSED_KIND = "Kind guessed from the name.";

/** Words and phrases that are looked for, whole. Names have few words, so a set is much faster than a pattern of hundreds. */
class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #phrases: readonly string[];

  constructor(list: string) {
    const all = list.split(",").map((word) => foldName(word));
    this.#words = new Set(all.filter((word) => !word.includes(" ")));
    this.#phrases = all.filter((word) => word.includes(" ")).map((phrase) => ` ${phrase} `);
  }

  /** Returns whether any of them is in a folded name. */
  isIn(folded: string): boolean {
    if (folded.split(" ").some((word) => this.#words.has(word))) return true;
    const padded = ` ${folded} `;
    return this.#phrases.some((phrase) => padded.includes(phrase));
  }
}

const OUTLETS =
  new WordList(`news, newspaper, newspapers, press, herald, tribune, gazette, gazeta, zeitung, journal, radio,
  television, tv, fm, broadcasting, broadcaster, times, telegraph, chronicle, daily, weekly, magazine, reuters, afp, xinhua,
  tass, interfax, novosti, bbc, cnn, nbc, cbs, npr, dpa, efe, ansa, kyodo, yonhap, irna, tasnim, anadolu, jazeera, arabiya,
  haaretz, bloomberg, le monde, el pais, spiegel, guardian, washington post, jerusalem post, politico, media`);

const ORGANISATIONS =
  new WordList(`ministry, ministery, ministries, department, government, cabinet, council, commission,
  committee, court, tribunal, parliament, congress, senate, assembly, house of representatives, legislature, party,
  parties, police, military, army, navy, air force, armed forces, forces, coast guard, guard, guards, bank, company,
  companies, corporation, corp, inc, ltd, llc, plc, gmbh, ag, sa, university, college, institute, institution,
  institutions, school, church, association, organization, organisation, organizations, organisations, union, federation,
  league, agency, authority, authorities, administration, office, bureau, secretariat, foundation, fund, front, movement,
  brigade, brigades, corps, battalion, intelligence, embassy, consulate, mission, hospital, club, alliance, coalition,
  conference, board, service, services, group, holding, industries, airlines, center, centre, society, trust, team, nations,
  community, forum, network, affairs, ministerio, ministere, ministerium, ministerie, ministero, министерство, правительство,
  partei, parti, partido, partito, partij, партия, polizei, policia, полиция, armee, ejercito, gobierno, gouvernement,
  regierung, banque, banco, universite, universidad, universitat`);

const GROUPS =
  new WordList(`citizen, citizens, civilian, civilians, people, peoples, protester, protesters, rebel, rebels,
  militant, militants, insurgent, insurgents, separatist, separatists, militia, militias, activist, activists, student,
  students, women, men, children, youth, youths, worker, workers, employee, employees, farmer, farmers, refugee, refugees,
  immigrant, immigrants, migrants, muslims, christians, jews, villagers, villager, residents, voters, gang, gangs, tribe,
  tribes, clan, opposition, criminals, criminal, fighters, guerrillas, extremists, settlers, prisoners, detainees, families,
  supporters, demonstrators, population, community members, personnel, troops, soldiers, officials, hamas, hezbollah,
  hizballah, taliban, houthis, al qaeda, al shabaab, boko haram, islamic state, isis, isil, unspecified actor`);

const OFFICES =
  new WordList(`president, prime minister, premier, minister, deputy minister, secretary, chancellor, governor,
  mayor, ambassador, head of government, head of state, king, queen, prince, princess, emir, sultan, pope, bishop,
  archbishop, general, colonel, commander, chief, judge, attorney, lawyer, spokesperson, spokesman, spokeswoman,
  senator, lawmaker, member of parliament, leader, director, chairman, chairwoman, professor, journalist, ayatollah, sheikh,
  mr, mrs, ms, dr, sir, lord, lady, sayyed, sayyid, rev, prof, herr, frau, madame, monsieur, senor, senora`);

/** Small words within names of persons: "Ursula von der Leyen", "Sabah al Ahmad". */
const PARTICLES = new Set(
  "al el bin ibn ben bint abu abd ul van von der den de da do dos das del della di du la le y e ter ten zu af av".split(
    " ",
  ),
);

/**
 * Returns the kind that a name speaks for: a state by its name, an outlet, organisation, group or person by its words, and a
 * person by its form. Where nothing speaks, a group, which claims least. Never `unnamed`: that is for a coder to say.
 *
 * Of "Police (Thailand)" what stands before the bracket is judged; what it belongs to makes no state of it.
 */
export function guessActorKind(name: string): ActorKind {
  const bracket = /^(.+?)\s*\([^()]*\)$/.exec(name)?.[1];
  const folded = foldName(bracket ?? name);
  if (bracket === undefined && isStateName(folded)) return "state";
  if (OUTLETS.isIn(folded)) return "outlet";
  if (GROUPS.isIn(folded)) return "group";
  // "Minister" is a person, "Ministry" a body, and "Head of the Bank" a person again.
  if (/^(?:head|chief|leader|president|director|member|spokes\p{L}+|owner)(?: |$)/u.test(folded))
    return "person";
  if (ORGANISATIONS.isIn(folded)) return "organisation";
  if (OFFICES.isIn(folded)) return "person";
  if (bracket !== undefined) return "group";
  if (/^[\p{Lu}\d&.-]{2,8}$/u.test(name)) return "organisation";
  return isFormOfPerson(name) ? "person" : "group";
}

function isFormOfPerson(name: string): boolean {
  const words = name
    .replaceAll(/["“”«»„].*?["“”«»]/g, " ")
    .trim()
    .split(/[\s-]+/);
  if (words.length < 2 || words.length > 6 || /\d|[/&+:;]/.test(name)) return false;
  return words.every(
    (word) => PARTICLES.has(word.toLowerCase()) || /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’]*$/u.test(word),
  );
}
