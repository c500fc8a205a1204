import { SCOPE_FORMS } from "@/lib/domain/dossier-scope";
import type { View } from "./view-state";

/** Something of a link that was not understood, or is not in this dossier. */
export interface ViewNotice {
  /** Name of the parameter in the address. */
  readonly param: string;
  /** What stood there, shortened. */
  readonly value: string;
  /** One or two sentences for a person: what was not understood, and what was done. */
  readonly text: string;
}

/** What each parameter may hold, in words that complete "expected …". */
const EXPECTED: Readonly<Record<keyof View, string>> = {
  v: "a version of at most 32 characters",
  scope: SCOPE_FORMS,
  view: "graph, list or timeline",
  sel: "a line, a fold of lines, up to six lines that make a path, an actor or two actors",
  fam: "families of relation types",
  rel: "relation types",
  st: "asserts, denies, disputes or disputed",
  sp: "own_voice, indirect or direct",
  cs: "draft, accepted or withdrawn",
  o: "a whole number from 0 to 999",
  rep: "reports",
  act: "actors",
  hide: "actors",
  h: "two dates such as 2023-10-01/2023-11-30, the earlier one first",
  r: "two dates such as 2023-10-01/2023-11-30, the earlier one first",
  und: "0 or 1",
  as: "a date such as 2023-11-15",
  q: "at most 200 characters",
  x: "up to 40 actors",
  near: "an actor",
  draw: "75, 150 or 300",
  roles: "0 or 1",
  z: "a zoom factor and a point",
  p: "actors with their positions",
  sort: "order, happened, reported, origins, relation, subject or object",
  lay: "table or sentences",
};

/** Returns the notice for a value that the parameter cannot hold. */
export function unreadableValue(param: keyof View, value: string): ViewNotice {
  const shown = shorten(value);
  return {
    param,
    value: shown,
    text: `The part “${param}=${shown}” of this link could not be read: expected ${EXPECTED[param]}. It was ignored.`,
  };
}

/** Returns the notice for a parameter that is given more than once. */
export function repeatedParameter(param: keyof View, value: string): ViewNotice {
  const shown = shorten(value);
  return {
    param,
    value: shown,
    text: `This link gives “${param}” more than once. Only “${shown}” was used.`,
  };
}

/** Returns the notice for a parameter that Relata does not have. */
export function unknownParameter(param: string, value: string): ViewNotice {
  const shown = shorten(value);
  const name = shorten(param);
  return {
    param: name,
    value: shown,
    text: `The part “${name}=${shown}” of this link means nothing here. It was ignored.`,
  };
}

/** Returns one notice for all parameters that others add to links to follow who opens them. */
export function trackingParameters(names: readonly string[]): ViewNotice {
  const listed = names.map(shorten).join(", ");
  return {
    param: names[0] ?? "",
    value: "",
    text: `Someone added ${listed} to this link, which is used to track readers. It was ignored and changes nothing that you see.`,
  };
}

/** Returns the notice for ids that this dossier does not have. `noun` is singular. */
export function unknownIds(param: keyof View, noun: string, ids: readonly string[]): ViewNotice {
  const listed = ids.map((id) => `“${shorten(id)}”`).join(", ");
  const were = ids.length === 1 ? "It was" : "They were";
  return {
    param,
    value: shorten(ids.join(",")),
    text: `This link names something that the dossier does not have: ${noun} ${listed}. ${were} ignored.`,
  };
}

/** Returns the notice for several lines that do not lead from one actor to another. */
export function noPath(lines: readonly string[]): ViewNotice {
  const text =
    "The lines that this link selects do not follow on from each other as a path does. Only the first was opened.";
  return { param: "sel", value: shorten(lines.join(",")), text };
}

/** Returns the notice for a link that was made with another version of the data. */
export function otherVersion(linked: string, current: string): ViewNotice {
  return {
    param: "v",
    value: shorten(linked),
    text: `This link was made with version ${shorten(linked)} of the dossier. You see version ${current}, where lines may differ.`,
  };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? characters.join("") : `${characters.slice(0, 59).join("")}…`;
}
