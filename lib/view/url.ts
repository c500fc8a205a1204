import { createParser } from "nuqs/server";
import { formatScope, parseScope } from "@/lib/domain/dossier-scope";
import {
  repeatedParameter,
  trackingParameters,
  unknownParameter,
  unreadableValue,
  type ViewNotice,
} from "./notices";
import * as codec from "./url-codec";
import { DEFAULT_VIEW, LIST_LAYOUTS, PANES, SORTS, type View } from "./view-state";

// From nuqs/server and not nuqs: the latter is marked as client code, and the server reads these links too.
function parameter<T>(parse: (value: string) => T | null, format: (value: T) => string) {
  return createParser<T>({ parse, serialize: format, eq: (a, b) => format(a) === format(b) });
}

const text = (max: number) => parameter((value) => codec.parseText(value, max), String);
const joined = (values: readonly string[]) => values.join(",");
const pick = parameter(codec.parsePick, codec.formatPick);
const range = parameter(codec.parseRange, codec.formatRange);
const flag = parameter(codec.parseFlag, (value) => (value ? "1" : "0"));

function oneOf<T extends string>(tokens: readonly T[]) {
  return parameter<T>((value) => tokens.find((token) => token === value) ?? null, String);
}

/**
 * A parser for each field of {@link View}, in the canonical order of parameters (design §6): for `useQueryStates`, and for
 * the functions below. A field at its default does not appear in a link.
 */
export const VIEW_PARSERS = {
  v: text(32),
  scope: parameter(parseScope, formatScope).withDefault(DEFAULT_VIEW.scope),
  view: oneOf(PANES).withDefault(DEFAULT_VIEW.view),
  sel: parameter(codec.parseSelection, codec.formatSelection),
  fam: pick,
  rel: pick,
  st: parameter(codec.parseStances, joined).withDefault(DEFAULT_VIEW.st),
  sp: parameter(codec.parseSpeeches, joined).withDefault(DEFAULT_VIEW.sp),
  cs: parameter(codec.parseClaimStatuses, joined).withDefault(DEFAULT_VIEW.cs),
  o: parameter(codec.parseCount, String).withDefault(DEFAULT_VIEW.o),
  rep: pick,
  act: pick,
  hide: parameter((value) => codec.parseIds(value, "*"), joined).withDefault(DEFAULT_VIEW.hide),
  h: range,
  r: range,
  und: flag.withDefault(DEFAULT_VIEW.und),
  as: parameter(codec.parseDay, String),
  q: text(200),
  x: parameter(codec.parseExpanded, joined).withDefault(DEFAULT_VIEW.x),
  near: parameter(codec.parseId, String),
  draw: parameter(codec.parseDrawStep, String).withDefault(DEFAULT_VIEW.draw),
  roles: flag.withDefault(DEFAULT_VIEW.roles),
  z: parameter(codec.parseCamera, codec.formatCamera),
  p: parameter(codec.parsePositions, codec.formatPositions).withDefault(DEFAULT_VIEW.p),
  sort: oneOf(SORTS).withDefault(DEFAULT_VIEW.sort),
  lay: oneOf(LIST_LAYOUTS),
} satisfies { [K in keyof View]: { parse: (value: string) => View[K] | null } };

type Parameter = keyof typeof VIEW_PARSERS;
const PARAMETERS = Object.keys(VIEW_PARSERS) as Parameter[];
const TRACKING = /^(utm_\w+|(fb|g|d|tw|y|tt)clid|msclkid|igshid|mc_[ce]id|_ga|_hs(enc|mi)|li_fat_id)$/;

/**
 * Returns the view that a link asks for, and a notice for everything in it that was not understood: the default stands in
 * for a value that cannot be read. An empty value, as a form without JavaScript sends it, is the same as none. Ids are not
 * looked up here; `compileFilter` says which of them the dossier does not know.
 */
export function parseView(params: URLSearchParams): { view: View; notices: ViewNotice[] } {
  const view: Record<string, unknown> = { ...DEFAULT_VIEW };
  const notices: ViewNotice[] = [];
  for (const name of PARAMETERS) {
    const [value, ...more] = params.getAll(name).filter((given) => given !== "");
    if (value === undefined) continue;
    const parsed = VIEW_PARSERS[name].parse(value);
    if (parsed === null) notices.push(unreadableValue(name, value));
    else view[name] = parsed;
    if (more.length > 0) notices.push(repeatedParameter(name, value));
  }
  // Sound because each parser returns the type of its own field, which `satisfies` on VIEW_PARSERS checks.
  return { view: view as unknown as View, notices: [...notices, ...noticesOfOthers(params)] };
}

/** Returns the canonical query of a view, without a leading `?`: fixed order, defaults left out. `""` for the default view. */
export function viewToQuery(view: View): string {
  return PARAMETERS.flatMap((name) => {
    const value = formatField(view, name);
    return value === null ? [] : [`${name}=${encode(value)}`];
  }).join("&");
}

/** Returns the same parameters in canonical order, ones that are not ours last: for nuqs, which appends where it writes. */
export function canonicalOrder(params: URLSearchParams): URLSearchParams {
  const rank = (name: string) => (PARAMETERS as string[]).indexOf(name) >>> 0;
  return new URLSearchParams([...params].sort(([a], [b]) => rank(a) - rank(b)));
}

/** Returns a field as it stands in a link before encoding, or null at its default. */
export function formatField<K extends Parameter>(view: View, name: K): string | null {
  // One parser of the union cannot be called with the union of values, hence the single widening here.
  const parser = VIEW_PARSERS[name] as unknown as {
    serialize: (value: unknown) => string;
    defaultValue?: unknown;
  };
  const value = view[name];
  if (value === null || value === undefined) return null;
  const text = parser.serialize(value);
  return parser.defaultValue !== undefined && text === parser.serialize(parser.defaultValue) ? null : text;
}

function noticesOfOthers(params: URLSearchParams): ViewNotice[] {
  const others = [...new Set(params.keys())].filter((name) => !Object.hasOwn(VIEW_PARSERS, name));
  const tracking = others.filter((name) => TRACKING.test(name));
  const notices = others
    .filter((name) => !TRACKING.test(name))
    .map((name) => unknownParameter(name, params.get(name) ?? ""));
  return tracking.length > 0 ? [...notices, trackingParameters(tracking)] : notices;
}

function encode(value: string): string {
  // What a query may hold as it is (RFC 3986, section 3.4) stays readable; a space is +, as forms and nuqs write it.
  return encodeURIComponent(value)
    .replace(/%(2C|2F|3A|3B|40)/g, (escaped) => decodeURIComponent(escaped))
    .replace(/%20/g, "+");
}
