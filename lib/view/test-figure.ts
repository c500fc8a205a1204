import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { Bundle } from "@/lib/domain/bundle";
import { composeFigure } from "./compose-figure";
import { everythingOf, filterView, linesOf } from "./explore";
import { figureSvg } from "./figure";
import { PRESETS, type Preset } from "./presets";
import { elementsOf, readXml, textOf } from "./test-xml";
import { DEFAULT_VIEW, type View } from "./view-state";

/** Test support: a dossier ready to be drawn, all its actors in a circle. */
export function drawable({ dossier, relationTypes, actors, reports, claims }: Bundle) {
  const data = { dossier, relationTypes, actors, reports, hash: "" };
  const layout = Object.fromEntries(
    actors.map(({ id }, at) => {
      const angle = (2 * Math.PI * at) / actors.length;
      return [id, { x: 600 * Math.cos(angle), y: 400 * Math.sin(angle) }];
    }),
  );
  return { data, claims, layout, table: buildClaimTable(data, claims) };
}

/** Test support: what the figure of a view holds, all of its words in one text, and its text alternative. All actors are drawn unless it says which. */
export function figureOf(
  { data, layout, table }: Pick<ReturnType<typeof drawable>, "data" | "layout" | "table">,
  view: Partial<View> = {},
  preset: Preset = PRESETS[0]!,
  drawn: readonly number[] = [...data.actors.keys()],
) {
  const whole: View = { ...DEFAULT_VIEW, ...view };
  const all = everythingOf(data, table);
  const content = composeFigure({
    data,
    table,
    view: whole,
    lines: linesOf(filterView(data, table, whole), whole, data),
    whole: Array.from(all.shown, all.line),
    drawn,
    layout,
  });
  const svg = figureSvg({
    ...content,
    title: "A figure",
    takeaway: "",
    altText: null,
    permalink: "https://relata.example/d/x?v=1",
    made: "22 November 2026",
    preset,
    restores: "https://relata.example/d/x?v=1",
    theme: "light",
    transparent: false,
    inkText: false,
    fonts: [],
  });
  const root = readXml(svg);
  const texts = elementsOf(root, "text").map(textOf);
  return { content, texts, words: texts.join(" "), alt: textOf(elementsOf(root, "desc")[0]!) };
}
