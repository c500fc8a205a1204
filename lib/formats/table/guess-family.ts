import { FAMILIES, type Family } from "@/lib/domain/family";
import { foldName } from "@/lib/text/fold-name";

/** Beginnings of words that speak for a family. Where several do, the sharper deed wins: see the order below. */
const STEMS: Readonly<Record<Family, string>> = {
  contact: `meet, met, visit, call, talk, spoke, speak, discuss, consult, contact, greet, host, receiv, phone, wrote, write,
    email, convers, negotiat, mediat, interview, traf, besuch, rencontr, visit, reun, incontr, ontmoet, встре, посет`,
  cooperation: `support, aid, help, assist, back, cooperat, collaborat, agree, sign, grant, give, gave, donat, lend, lent, pay,
    paid, praise, thank, endors, recogni, releas, invest, trade, join, promis, yield, conced, unterstutz, hilf, soutien, aid,
    apoy, ayud, aiut, steun, поддерж, помог`,
  friction: `critic, accus, blame, reject, refus, oppos, demand, threat, warn off, den, disput, complain, sue, sued, investig,
    condemn, denounc, protest note, appeal, request, ask, urge, press, silenc, kritis, beschuldig, critiqu, accus, refus,
    acus, denunc, criti, bekritis, критик, обвин`,
  force: `attack, kill, bomb, shoot, shot, strike, struck, fight, fought, battle, invad, occup, arrest, detain, jail, imprison,
    abduct, kidnap, murder, assassin, tortur, sanction, embargo, block, seiz, expel, coerc, raid, shell, clash, riot, protest,
    violen, explosion, angriff, totet, attaqu, tue, atac, mat, uccid, viel aan, doodde, напал, убил, атак`,
  awareness: `know, knew, aware, surpris, inform, warn, learn, told, notif, predict, expect, watch, spied, spy, monitor,
    wusst, uberrasch, savait, sabia, sapeva, wist, знал, предупред`,
  standing: `member, lead, head of, chair, own, sharehold, director, board, employ, work, spouse, married, wife, husband, parent,
    child, son of, daughter, brother, sister, sibling, relative, friend, ally, allied, enem, part of, belong, located, based,
    successor, predecessor, represent, fund, subsidiar, affiliat, mitglied, membre, miembr, membro, lid van, член`,
};

/** Sharpest first: "threatened to attack" is a threat, and "killed a member" is no membership. */
const ORDER: readonly Family[] = ["friction", "force", "awareness", "standing", "cooperation", "contact"];

const stems = new Map(FAMILIES.map((family) => [family, STEMS[family].split(",").map(foldName)]));

/** Returns the family that a relation name speaks for, or contact where nothing does: the family that accuses nobody. */
export function guessFamily(name: string): Family {
  const words = ` ${foldName(name)}`;
  // What comes first in the name is the deed; the rest is about what.
  let best: { family: Family; at: number } | null = null;
  for (const family of ORDER) {
    for (const stem of stems.get(family) ?? []) {
      const at = words.indexOf(` ${stem}`);
      if (at !== -1 && (best === null || at < best.at)) best = { family, at };
    }
  }
  return best?.family ?? "contact";
}
