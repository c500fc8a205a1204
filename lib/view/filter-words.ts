import { CLAIM_STATUSES, SPEECHES } from "@/lib/domain/codes";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DossierData } from "@/lib/domain/dossier-data";
import { FAMILIES, FAMILY_LABEL, type Family } from "@/lib/domain/family";
import { formatCount } from "@/lib/domain/sentence";
import { listed } from "@/lib/domain/source-words";
import { inSpeech } from "@/lib/domain/speech-words";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import { formatDay, formatSpan } from "@/lib/domain/when-words";
import { statusesOf } from "./compile-filter";
import { dayOfIso } from "./iso-day";
import { positions } from "./known-ids";
import { sourceName } from "./source-name";
import { type DateRange, DEFAULT_VIEW, type Pick, type View } from "./view-state";

/** One filter in words: `lead` says what is done and `rest` to what, so that a statement can do without "Only". */
export interface FilterWords {
  readonly key: string;
  readonly lead: string;
  readonly rest: string;
  /** The fields of a view from which this filter, and no other, has been removed. */
  readonly removed: Partial<View>;
}

const STATUS_IN_CHIP = {
  draft: "drafts",
  accepted: "accepted claims",
  withdrawn: "withdrawn claims",
} as const;

/** Returns the filters in force, in words and in the order of the link. */
export function filterWords(view: View, data: DossierData): FilterWords[] {
  const { relations } = positions(data);
  const family = (id: string) => FAMILY_LABEL[FAMILIES.find((other) => other === id) as Family];
  const relation = (id: string) => data.relationTypes[relations.get(id) ?? -1]?.label;
  const actor = (id: string) => sourceName(data, "act", id);
  const report = (id: string) => sourceName(data, "rep", id);
  return [
    ...ofPick("fam", view.fam, family, FAMILIES.length),
    ...ofPick("rel", view.rel, relation, data.relationTypes.length),
    ...ofStances(view),
    ...ofSpeech(view),
    ...ofStatuses(view),
    ...(view.o > 1 ? [words("o", "At least ", formatCount(view.o, "independent origin"), { o: 0 })] : []),
    ...ofPick("rep", view.rep, report, data.reports.length),
    ...ofAccounts(view.act, actor),
    ...ofHidden(view, actor),
    ...ofRange("h", "Happened ", view.h),
    ...ofRange("r", "Reported ", view.r),
    ...ofDates(view),
    ...(view.q === null ? [] : [words("q", "Search: ", `“${view.q}”`, { q: null })]),
  ];
}

function words(key: string, lead: string, rest: string, removed: Partial<View>): FilterWords {
  return { key, lead, rest, removed };
}

function ofPick(
  key: "fam" | "rel" | "rep",
  pick: Pick | null,
  name: (id: string) => string | undefined,
  size: number,
): FilterWords[] {
  const names = namesOf(pick?.ids ?? [], name);
  if (pick === null || names.length === 0) return [];
  if (pick.not) return [words(key, "Without ", listed(names, "and"), { [key]: null })];
  return names.length === size ? [] : [words(key, "Only ", listed(names, "and"), { [key]: null })];
}

function ofStances(view: View): FilterWords[] {
  const disputed = view.st.filter((token) => token === "disputed");
  const stances = view.st.filter((token) => token !== "disputed");
  const claims = listed(
    stances.map((stance) => STANCE_WORDS[stance].plural),
    "or",
  );
  const some = stances.length === 1 || stances.length === 2;
  return [
    ...(some ? [words("st", "Only ", `claims that ${claims}`, { st: disputed })] : []),
    ...(disputed.length > 0 ? [words("disputed", "Only ", "disputed lines", { st: stances })] : []),
  ];
}

function ofSpeech(view: View): FilterWords[] {
  if (view.sp.length === 0 || view.sp.length === SPEECHES.length) return [];
  const spoken = view.sp.map(inSpeech);
  return [words("sp", "Only ", `claims in ${listed(spoken, "or")}`, { sp: [] })];
}

function ofStatuses(view: View): FilterWords[] {
  const shown = statusesOf(view);
  if (shown.length === CLAIM_STATUSES.length) return [words("cs", "With ", "withdrawn claims", { cs: [] })];
  if (shown.join() === statusesOf(DEFAULT_VIEW).join()) return [];
  const kinds = shown.map((status) => STATUS_IN_CHIP[status]);
  return [words("cs", "Only ", listed(kinds, "and"), { cs: [] })];
}

function ofAccounts(pick: Pick | null, name: (id: string) => string | undefined): FilterWords[] {
  const names = namesOf(pick?.ids ?? [], name);
  if (pick === null || names.length === 0) return [];
  if (!pick.not) return [words("act", "According to ", listed(names, "or"), { act: null })];
  const whose = names.length === 1 ? `${names[0]}'s account` : `the accounts of ${listed(names, "and")}`;
  return [words("act", "Without ", whose, { act: null })];
}

function ofHidden(view: View, name: (id: string) => string | undefined): FilterWords[] {
  const names = namesOf(view.hide, name);
  if (names.length === 0) return [];
  return [words("hide", "Hidden: ", listed(names, "and"), { hide: view.hide.filter((id) => id === "*") })];
}

function ofRange(key: "h" | "r", lead: string, range: DateRange | null): FilterWords[] {
  if (range === null) return [];
  const from = range.from === null ? OPEN_FROM_DAY : (dayOfIso(range.from) ?? OPEN_FROM_DAY);
  const to = range.to === null ? OPEN_TO_DAY : (dayOfIso(range.to) ?? OPEN_TO_DAY);
  return [words(key, lead, formatSpan(from, to), { [key]: null })];
}

function ofDates(view: View): FilterWords[] {
  const asKnownOn = view.as === null ? null : dayOfIso(view.as);
  const undatedOut = !view.und && (view.h !== null || view.r !== null);
  return [
    ...(undatedOut ? [words("und", "Without ", "undated claims", { und: DEFAULT_VIEW.und })] : []),
    ...(asKnownOn === null ? [] : [words("as", "As known on ", formatDay(asKnownOn), { as: null })]),
  ];
}

function namesOf(ids: readonly string[], name: (id: string) => string | undefined): string[] {
  return ids.map(name).filter((known) => known !== undefined);
}
