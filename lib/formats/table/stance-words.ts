import type { Stance } from "@/lib/domain/codes";
import { foldName } from "@/lib/text/fold-name";

/** Words that say a stance in a cell, in several languages. */
const WORDS: Readonly<Record<Stance, string>> = {
  asserts: `asserts, assert, asserted, assertion, affirms, affirmed, states, stated, says, claims, claimed, yes, y, pos,
    positive, behauptet, affirme, afirma, afferma, beweert, утверждает, يؤكد`,
  denies: `denies, deny, denied, denial, rejects, no, n, neg, negative, negates, bestreitet, leugnet, dementiert, dément, nie,
    niega, desmiente, nega, smentisce, desmente, ontkent, zaprzecza, отрицает, опровергает, ينفي`,
  disputes: `disputes, dispute, disputed, doubts, doubted, doubtful, questions, questioned, contested, contests, zweifelt,
    bezweifelt, conteste, doute, disputa, duda, contesta, betwist, betwijfelt, оспаривает, يشكك`,
};

const stances = new Map<string, Stance>(
  Object.entries(WORDS).flatMap(([stance, words]) =>
    words.split(",").map((word) => [foldName(word), stance as Stance] as const),
  ),
);

/** Returns the stance that a cell says; a blank one asserts, since to write a relation down is to assert it. Null: unclear. */
export function readStance(cell: string): Stance | null {
  const word = foldName(cell);
  return word === "" && cell.trim() === "" ? "asserts" : (stances.get(word) ?? null);
}
