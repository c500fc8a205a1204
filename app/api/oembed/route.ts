import { AppError } from "@/lib/domain/app-error";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { EMBED_HEIGHT, embedCode } from "@/lib/view/citation";
import { findPreset } from "@/lib/view/presets";
import { figureTarget } from "@/lib/view/read-figure-file";
import { hasPicture } from "../figure-limit";
import { originOf } from "../origin";
import { noDossier, withProblems } from "../problem";

export const dynamic = "force-dynamic";

const WIDTH = 960;
const LEAST = 200;

/** How a view is embedded, for whoever is given its address: https://oembed.com, of the type "rich". */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { searchParams } = new URL(request.url);
    if ((searchParams.get("format") ?? "json") !== "json") {
      throw new AppError("not_implemented", "Only format=json is answered.");
    }
    const origin = originOf(request);
    const url = searchParams.get("url") ?? "";
    const isOurs = URL.canParse(url) && new URL(url).host === new URL(origin).host;
    const target = isOurs ? figureTarget({ permalink: url }) : null;
    if (!target) throw new AppError("not_found", "The parameter url is the address of a view on this site.");
    const stored = await findDossier(target.dossier);
    if (!stored) throw noDossier(target.dossier);
    const { title, version } = stored;
    const query = target.path.split("?")[1] ?? "";
    const pinned = new URLSearchParams(query).has("v") ? query : `v=${encodeURIComponent(version)}&${query}`;
    const { widthPx, heightPx } = findPreset("card");
    const thumbnail = {
      thumbnail_url: `${origin}/api/dossiers/${target.dossier}/figure.png?${query}`,
      thumbnail_width: widthPx,
      thumbnail_height: heightPx,
    };
    const body = {
      version: "1.0",
      type: "rich",
      provider_name: "Relata",
      provider_url: origin,
      title,
      html: embedCode({ title, url: `${origin}/embed/${target.dossier}?${pinned}`, origin }),
      width: bounded(searchParams.get("maxwidth"), WIDTH),
      height: bounded(searchParams.get("maxheight"), EMBED_HEIGHT),
      ...(hasPicture(stored.claimCount) ? thumbnail : {}),
      cache_age: 3600,
    };
    return Response.json(body, {
      headers: { "access-control-allow-origin": "*", "cache-control": "no-cache" },
    });
  });
}

function bounded(given: string | null, usual: number): number {
  const most = given !== null && /^\d{1,6}$/.test(given) ? Number(given) : usual;
  return Math.max(LEAST, Math.min(most, usual));
}
