import { join } from "node:path";
import { AppError } from "@/lib/domain/app-error";
import { formatDay } from "@/lib/domain/when-words";
import { wordingsByKey } from "@/lib/domain/wordings";
import { figureTools } from "@/lib/formats/figure-tools";
import { glanceAtExplorer } from "@/lib/store/load-explorer";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { loadWordings } from "@/lib/store/queries/wordings";
import { makeFigure } from "@/lib/view/make-figure";
import { PRESETS } from "@/lib/view/presets";
import { renderFigure } from "@/lib/view/render-figure";
import { parseView, viewToQuery } from "@/lib/view/url";
import { hasPicture } from "./figure-limit";
import { originOf } from "./origin";
import { noDossier, withProblems } from "./problem";
import type { DossierContext } from "./with-state";

type Format = "png" | "svg";

const MEDIA_TYPES = { png: "image/png", svg: "image/svg+xml" } as const;
const DAY_MS = 86_400_000;
/** Pictures that are kept, those asked for longest ago given up first, and those that may wait for their turn. */
const MOST_KEPT = 64;
const MOST_WAITING = 6;

const kept = new Map<string, Uint8Array<ArrayBuffer>>();
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** Returns the picture of a view: what link previews and embedded views show. One is drawn at a time, and few may wait. */
export function figureImage(request: Request, { params }: DossierContext, format: Format): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const stored = await findDossier(dossier);
    if (!stored) throw noDossier(dossier);
    if (!hasPicture(stored.claimCount)) {
      throw new AppError(
        "bad_request",
        "The dossier is too large for a picture of it to be drawn on request.",
      );
    }
    const { searchParams } = new URL(request.url);
    const size = searchParams.get("size") ?? "card";
    const theme = searchParams.get("theme") === "dark" ? "dark" : "light";
    for (const ours of ["size", "theme"]) searchParams.delete(ours);
    const { view } = parseView(searchParams);
    const preset = PRESETS.find(({ id }) => id === size);
    if (!preset) throw new AppError("bad_request", `There is no size “${size.slice(0, 60)}”.`);
    const day = Math.floor(Date.now() / DAY_MS);
    const origin = originOf(request);
    const key = [dossier, stored.hash, viewToQuery(view), size, theme, format, origin, day].join(" ");
    const image = kept.get(key) ?? (await inTurn(draw));
    keep(key, image);
    const headers = { "content-type": MEDIA_TYPES[format], "cache-control": "public, max-age=3600" };
    // An SVG that is opened by itself is a document of this site: it may run and fetch nothing.
    return new Response(image, { headers: { ...headers, "x-content-type-options": "nosniff" } });

    async function draw(): Promise<Uint8Array<ArrayBuffer>> {
      const explorer = await glanceAtExplorer(dossier);
      if (!explorer) throw noDossier(dossier);
      const { data, table } = explorer;
      const look = { preset: preset!, theme, transparent: false, inkText: false } as const;
      const words = { title: null, takeaway: null, altText: null, made: formatDay(day) };
      const wordings = wordingsByKey(await loadWordings(dossier));
      const input = makeFigure({ wordings, data, table, view, scope: "view", ...look, ...words, origin });
      const tools = figureTools(process.env.RELATA_FONTS ?? join(process.cwd(), "public/fonts"));
      const made = await renderFigure({ input, format, scale: 1, madeMs: day * DAY_MS, tools });
      return new Uint8Array(made.bytes);
    }
  });
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting >= MOST_WAITING)
    throw new AppError("busy", "Other pictures are being drawn. Ask again in a moment.");
  waiting += 1;
  const own = turn.then(work, work).finally(() => {
    waiting -= 1;
  });
  turn = own.catch(() => undefined);
  return own;
}

function keep(key: string, image: Uint8Array<ArrayBuffer>): void {
  kept.delete(key);
  kept.set(key, image);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
}
