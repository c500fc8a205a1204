import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/domain/app-error";
import { chosenScope } from "@/lib/domain/dossier-scope";
import { formatDay } from "@/lib/domain/when-words";
import { wordingsByKey } from "@/lib/domain/wordings";
import { figureTools } from "@/lib/formats/figure-tools";
import { loadForBrowser } from "@/lib/store/load-for-browser";
import { loadWordings } from "@/lib/store/queries/wordings";
import { compileFilter } from "@/lib/view/compile-filter";
import { figureChecks } from "@/lib/view/figure-checks";
import { FIGURE_SCOPES } from "@/lib/view/figure-of-view";
import { dayOfIso, isoOfDay } from "@/lib/view/iso-day";
import { makeFigure } from "@/lib/view/make-figure";
import { PRESETS, SCALES, scaled } from "@/lib/view/presets";
import { renderFigure } from "@/lib/view/render-figure";
import { parseView } from "@/lib/view/url";
import { ROOT } from "./project";
import { CommandError, UsageError } from "./usage";
import { withDatabase } from "./with-database";
import { writeBeside } from "./write-beside";

const OPTIONS = {
  view: { type: "string", default: "" },
  out: { type: "string" },
  size: { type: "string", default: "post" },
  scale: { type: "string", default: "2" },
  theme: { type: "string", default: "light" },
  scope: { type: "string", default: "view" },
  transparent: { type: "boolean", default: false },
  black: { type: "boolean", default: false },
  title: { type: "string" },
  takeaway: { type: "string" },
  alt: { type: "string" },
  origin: { type: "string" },
  made: { type: "string" },
} as const;

const FORMATS = ["svg", "png", "pdf"] as const;
const DAY_MS = 86_400_000;

/**
 * `relata figure DOSSIER --view URL --out FILE`: makes the figure of a view that the explorer would, without a browser. What
 * an editor should know of it is said on standard error.
 */
export async function figureCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError("Of which dossier? One id.");
  if (values.out === undefined) throw new UsageError("Where to? --out FILE.svg, FILE.png or FILE.pdf.");
  const out = values.out;
  const format = oneOf("--out", extname(out).slice(1).toLowerCase(), FORMATS);
  const preset = PRESETS.find((one) => one.id === values.size);
  if (!preset)
    throw new UsageError(
      `--size is one of ${PRESETS.map((one) => one.id).join(", ")}, not “${values.size}”.`,
    );
  const scale = SCALES.find((one) => String(one) === values.scale);
  if (!scale) throw new UsageError(`--scale is 1, 2, 3 or 4, not “${values.scale}”.`);
  const theme = oneOf("--theme", values.theme, ["light", "dark"] as const);
  const scope = oneOf("--scope", values.scope, FIGURE_SCOPES);
  const { params, origin } = addressOf(values.view, id);
  const day = dayMade(values.made);
  const { view, notices } = parseView(params);
  await withDatabase(async () => {
    const found = await loadForBrowser(id, chosenScope(view.scope));
    if (!found) throw new AppError("not_found", `No dossier “${id}” is stored.`);
    if (found.notice) console.error(found.notice);
    const { data, table } = found.explorer;
    for (const { text } of [...notices, ...compileFilter(view, data).notices]) console.error(text);
    const input = makeFigure({
      ...{ data, table, view, scope, preset, theme, transparent: values.transparent, inkText: values.black },
      wordings: wordingsByKey(await loadWordings(id)),
      ...{ title: values.title ?? null, takeaway: values.takeaway ?? null, altText: values.alt ?? null },
      origin: values.origin ?? origin ?? "http://127.0.0.1:3000",
      made: formatDay(day),
    });
    const tools = figureTools(join(ROOT, "public/fonts"));
    const { bytes, drawn } = await renderFigure({ input, format, scale, madeMs: day * DAY_MS, tools });
    const { widthPx: width, heightPx: height, dpi } = scaled(preset, scale);
    const image = { width, height, dpi, fits: null };
    for (const { level, text } of figureChecks({ input, ...drawn, format, image })) {
      if (level !== "fine") console.error(text);
    }
    await writeBeside(out, (path) => writeFile(path, bytes));
    console.error(`Wrote ${out}.`);
  });
  return 0;
}

function oneOf<Value extends string>(option: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given);
  if (found === undefined) throw new UsageError(`${option} is ${known.join(", ")}, not “${given}”.`);
  return found;
}

/** The parameters of a view's address: all of it, or what stands after its question mark. */
function addressOf(view: string, dossier: string): { params: URLSearchParams; origin: string | null } {
  if (!URL.canParse(view)) return { params: new URLSearchParams(view.replace(/^[^?]*\?/, "")), origin: null };
  const { pathname, searchParams, origin } = new URL(view);
  const named = /^\/(?:d|embed)\/([^/]+)$/.exec(pathname)?.[1];
  if (named !== dossier) {
    throw new CommandError(`The address is not one of the dossier “${dossier}”: ${view}`);
  }
  return { params: searchParams, origin };
}

/** The day that the figure says it was made on: what is given, what reproducible builds are told, or today. */
function dayMade(given: string | undefined): number {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const seconds = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) : Date.now() / 1000;
  const day = dayOfIso(given ?? isoOfDay(Math.floor(seconds / 86_400)));
  if (day === null) throw new UsageError(`--made is a day, YYYY-MM-DD, not “${given}”.`);
  return day;
}
