import shape from "./event-shape.json";
import { madeUpActor, madeUpOutlet } from "./made-up-names";
import { drawFrom, type Random, runningSums, seededRandom } from "./seeded-random";

/** First line of the table. */
const HEADER = "subject\trelation\tobject\tdate\tsource\n";

/** How the number of actors grows with that of events, as vocabularies do (Heaps' law); real sets lie between 0.5 and 0.8. */
const GROWTH = 0.6;
/** Outlets, of which the n-th has 1/n of the events of the first. The real sets name none, so this is an assumption. */
const OUTLETS = 120;
/**
 * How often a row has the two actors of an earlier one again, and how often the other way round. Fitted so that at the size
 * of the real sets there are as many distinct pairs (40 in 100 rows) and lines (61 in 100) as in them.
 */
const AGAIN = 0.45;
const TURNED = 0.12;
/** How often such a row has the relation of the earlier one too. */
const SAME_RELATION = 0.68;
/** So many are made for each actor that is wanted: of those with the least weight many are never drawn. */
const SPARE = 1.55;
/** Earlier pairs that are remembered: what is news now, not what was ten years ago. */
const REMEMBERED = 1 << 16;
/** Characters of a piece of the output. */
const PIECE = 64 * 1024;

/**
 * Yields a table of made-up events as TSV in pieces, shaped like the real ones: degrees of actors, frequencies of relations
 * (ICEWS names), months, pairs that come again, and half of the events within one country.
 *
 * The same numbers give the same bytes. Rows are sorted by day, and no two are the same. Memory is that of the actors, so it
 * hardly grows with the rows. `claims` from 1; with very few, the shape is one in name only.
 */
export function* realLikeEvents(claims: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  const actors = makeActors(claims, random);
  const relations = runningSums(shape.relations.map(([, count]) => Number(count)));
  const relationNames = shape.relations.map(([name]) => String(name));
  const outlets = runningSums(Array.from({ length: OUTLETS }, (_, index) => 1 / (index + 1)));
  const outletNames = Array.from({ length: OUTLETS }, (_, index) => madeUpOutlet(index));
  const earlier: Earlier = { events: new Int32Array(3 * REMEMBERED), count: 0 };
  const sameDay = new Set<number>();
  let [day, piece] = ["", HEADER];
  for (let row = 0; row < claims; row++) {
    const date = dayAt((row + 0.5) / claims);
    if (date !== day) sameDay.clear();
    day = date;
    let [subject, object, relation, outlet] = [0, 0, 0, 0];
    do {
      [subject, relation, object] = drawEvent(actors, relations, earlier, random);
      outlet = drawFrom(outlets, random);
    } while (
      isRepeated(
        ((subject * actors.names.length + object) * relationNames.length + relation) * OUTLETS + outlet,
      )
    );
    piece += `${actors.names[subject]}\t${relationNames[relation]}\t${actors.names[object]}\t${date}\t${outletNames[outlet]}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;

  function isRepeated(key: number): boolean {
    if (sameDay.has(key)) return true;
    sameDay.add(key);
    return false;
  }
}

/** Actors in the order of their communities, each with its weight. */
interface Actors {
  readonly names: readonly string[];
  readonly sums: Float64Array;
  /** Where the community of each actor begins and ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function makeActors(claims: number, random: Random): Actors {
  const wanted = Math.round(SPARE * shape.actors * (claims / shape.rows) ** GROWTH);
  const count = Math.max(4, Math.min(wanted, 2 * claims));
  const communities = runningSums(shape.communities);
  const members = shape.communities.map((): number[] => []);
  for (let rank = 0; rank < count; rank++) members[drawFrom(communities, random)]?.push(rank);
  const [names, weights]: [string[], number[]] = [[], []];
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  let person = 0;
  for (const [community, ranks] of members.entries()) {
    const start = names.length;
    for (const [place, rank] of ranks.entries()) {
      names.push(madeUpActor(community, place, person++));
      weights.push(degreeAt((rank + 1) / count));
    }
    from.fill(start, start, names.length);
    to.fill(names.length, start, names.length);
  }
  return { names, sums: runningSums(weights), from, to };
}

/** Returns the degree at a share of the ranks, between the counted ones on logarithmic scales. */
function degreeAt(share: number): number {
  const rank = Math.max(1, share * shape.actors);
  const next = shape.degrees.findIndex(([counted = 0]) => counted >= rank);
  const [rankAfter = 1, degreeAfter = 1] = shape.degrees[next] ?? [];
  const [rankBefore = 1, degreeBefore = 1] = shape.degrees[next - 1] ?? [rankAfter, degreeAfter];
  if (rankBefore === rankAfter) return degreeAfter;
  const part = Math.log(rank / rankBefore) / Math.log(rankAfter / rankBefore);
  return Math.exp(Math.log(degreeBefore) + part * Math.log(degreeAfter / degreeBefore));
}

/** Earlier events as subject, relation and object, of which the first `count` are filled in. */
interface Earlier {
  readonly events: Int32Array;
  count: number;
}

function drawEvent(
  { sums, from, to }: Actors,
  relations: Float64Array,
  earlier: Earlier,
  random: Random,
): [number, number, number] {
  const { events, count } = earlier;
  const chance = random();
  if (count > 0 && chance < AGAIN + TURNED) {
    const at = 3 * Math.floor(random() * count);
    const [one = 0, before = 0, other = 0] = [events[at], events[at + 1], events[at + 2]];
    const relation = random() < SAME_RELATION ? before : drawFrom(relations, random);
    return chance < AGAIN ? [one, relation, other] : [other, relation, one];
  }
  const subject = drawFrom(sums, random);
  const [start = 0, end = 0] = [from[subject], to[subject]];
  const isNear = random() < shape.sameCommunity && end - start > 1;
  let object = subject;
  // Nobody acts on itself; one with nearly all of the weight is given a neighbour.
  for (let tries = 0; object === subject && tries < 8; tries++) {
    object = isNear ? drawFrom(sums, random, start, end) : drawFrom(sums, random);
  }
  if (object === subject) object = (subject + 1) % sums.length;
  const relation = drawFrom(relations, random);
  const place = count < REMEMBERED ? earlier.count++ : Math.floor(random() * REMEMBERED);
  events.set([subject, relation, object], 3 * place);
  return [subject, relation, object];
}

const MONTHS = runningSums(shape.months.map(([, count]) => Number(count)));

/** Returns the day at a share of all events, 0 to 1, as ISO. Within a month each day has as many. */
function dayAt(share: number): string {
  const wanted = share * (MONTHS.at(-1) ?? 0);
  let [month, last] = [0, MONTHS.length - 1];
  while (month < last) {
    const middle = (month + last) >> 1;
    if ((MONTHS[middle] ?? 0) > wanted) last = middle;
    else month = middle + 1;
  }
  const name = String(shape.months[month]?.[0]);
  const start = MONTHS[month - 1] ?? 0;
  const part = (wanted - start) / ((MONTHS[month] ?? 1) - start);
  const days = new Date(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(5)), 0)).getUTCDate();
  return `${name}-${String(1 + Math.floor(part * days)).padStart(2, "0")}`;
}
