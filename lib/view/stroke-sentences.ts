import { andMoreStrokes, foldHeading } from "@/lib/domain/drawn-words";
import { FAMILY_LABEL } from "@/lib/domain/family";
import { formatCount, formatNumber, statedSentence } from "@/lib/domain/sentence";
import { drawnStatus } from "./edge-look";
import type { FigureInput } from "./figure-input";
import { withWords } from "./line-words";
import type { StrokePlan } from "./strokes";

/** More than these are told in one number: nobody listens to hundreds of sentences. */
const MOST_TOLD = 30;

/**
 * Returns what a bounded drawing shows in sentences, a stroke each, those of most lines first: of one line what it states, of
 * several how many there are, and whether any is disputed. Of many the first thirty.
 */
export function strokeSentences({
  data,
  lines,
  plan,
}: Pick<FigureInput, "data" | "lines"> & { readonly plan: StrokePlan }): string[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const nameOf = new Map(data.actors.map(({ id, name }) => [id, name]));
  const drawn = plan.strokes
    .filter(({ id, type }) => plan.drawn.has(id) && type !== "role")
    .map((stroke) => ({ stroke, shown: stroke.members.flatMap(({ id }) => byId.get(id) ?? []) }))
    .filter(({ shown }) => shown.length > 0)
    .sort((a, b) => b.shown.length - a.shown.length);
  const told = drawn.slice(0, MOST_TOLD).map(({ stroke, shown }) => {
    const [first] = shown;
    if (shown.length === 1 && first) return `${statedSentence(withWords(first, data))}.`;
    const [from, to] = [stroke.source, stroke.target].map((id) => nameOf.get(id) ?? id) as [string, string];
    const disputed = shown.filter((line) => drawnStatus(line) === "disputed").length;
    const mark = disputed === 0 ? "" : `, ${formatNumber(disputed)} of them disputed`;
    return `${foldHeading(FAMILY_LABEL[stroke.family], from, to)}: ${formatCount(shown.length, "line")}${mark}.`;
  });
  return drawn.length > told.length ? [...told, andMoreStrokes(drawn.length - told.length)] : told;
}
