import { type RefObject, useMemo, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Explored } from "@/components/shell/use-explored";
import { useTheme } from "@/components/shell/use-theme";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { figureCaption } from "@/lib/domain/figure-words";
import { formatDay } from "@/lib/domain/when-words";
import { figureText } from "@/lib/view/figure";
import { hasSelection, viewOfScope } from "@/lib/view/figure-of-view";
import { dayOfIso } from "@/lib/view/iso-day";
import { figureLinks } from "@/lib/view/permalink";
import type { View } from "@/lib/view/view-state";
import { CheckList } from "./check-list";
import { type ExportChoices, firstChoices } from "./choices";
import { CopyMenu } from "./copy-menu";
import { copyables } from "./copyables";
import styles from "./export-dialog.module.css";
import { ExportFields } from "./export-fields";
import { exportFigure } from "./export-figure";
import { FigurePreview } from "./figure-preview";
import { useChecks } from "./use-checks";
import { useContent } from "./use-content";
import { useFigure } from "./use-figure";

interface Props {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly explored: Explored;
  readonly view: View;
  /** The button that saves, on which the dialog opens. */
  readonly download: RefObject<HTMLButtonElement | null>;
}

type Outcome = { readonly type: "done" | "failed"; readonly text: string } | null;

/** The figure of the view as it is now: seen before it is saved, with every choice beside it. */
export function FigurePart({ data, table, explored, view, download }: Props) {
  const { theme } = useTheme();
  const [choices, setChoices] = useState(() => firstChoices(data, theme));
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const today = useMemo(localDay, []);
  const { scope } = choices;
  const { content, unplaced, ownNames } = useContent({ data, table, explored, view, scope });
  const figureChoices = useMemo(
    () => ({
      ...choices,
      ...figureLinks(viewOfScope(view, scope), scope === "selection", data, location.origin),
      made: formatDay(dayOfIso(today) ?? 0),
    }),
    [choices, view, scope, data, today],
  );
  const figure = useFigure(content, figureChoices);
  const checks = useChecks(figure, choices, ownNames);
  const written = useMemo(() => {
    if (content === null) return { altText: "", caption: "" };
    const { title, takeaway, permalink } = figureChoices;
    const actors = new Set(content.lines.flatMap((line) => [line.subject, line.object])).size;
    const counts = { lines: content.lines.length, actors, sources: content.sources.notes.length };
    const caption = figureCaption({
      ...content,
      ...counts,
      title,
      takeaway,
      dossier: data.dossier,
      permalink,
    });
    return { altText: figureText({ ...content, takeaway }), caption };
  }, [content, figureChoices, data]);
  const isReady = content !== null && !checks.some(({ level }) => level === "stop");

  const change = (changed: Partial<ExportChoices>) => {
    setChoices((before) => ({ ...before, ...changed }));
    setOutcome(null);
  };
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome({ type: "done", text: await work() });
    } catch (error) {
      const text = error instanceof Error ? error.message : "The figure could not be made.";
      setOutcome({ type: "failed", text });
    } finally {
      setBusy(false);
    }
  };
  const filtered = content?.filterStatement != null;
  const save = () =>
    run(async () => `Saved ${await exportFigure({ figure, choices, data, day: today, filtered })}.`);
  const caption = choices.caption ?? written.caption;
  const altText = choices.altText ?? written.altText;
  const items = copyables({
    ...{ figure, choices, data, day: today, caption, altText },
    permalink: figureChoices.permalink,
  });

  return (
    <>
      <FigurePreview
        source={figure.preview}
        preset={choices.preset}
        transparent={choices.transparent}
        theme={choices.theme}
        alt={altText}
        unplaced={unplaced}
      />
      <div className={styles.checks}>
        <CheckList checks={checks} />
      </div>
      <div className={styles.fields}>
        <ExportFields
          choices={choices}
          change={change}
          written={written}
          hasSelection={hasSelection({ view, data })}
        />
      </div>
      <div className={styles.foot}>
        <CopyMenu items={isReady ? items : items.slice(1)} run={(item) => void run(item.copy)} />
        <Said busy={busy} outcome={outcome} fontsError={figure.fontsError} />
        <button
          ref={download}
          type="button"
          className={controls.primary}
          aria-disabled={busy || !isReady}
          onClick={() => (busy || !isReady ? undefined : void save())}
        >
          Download
        </button>
      </div>
    </>
  );
}

function Said({ busy, outcome, fontsError }: { busy: boolean; outcome: Outcome; fontsError: string | null }) {
  return (
    <>
      {fontsError ? (
        <p className={styles.failed}>{fontsError} The figure would use the fonts of whoever opens it.</p>
      ) : null}
      <p role="status" className={styles.saved}>
        {busy ? "Making the figure…" : outcome?.type === "done" ? outcome.text : ""}
      </p>
      <p role="alert" className={styles.failed}>
        {outcome?.type === "failed" ? outcome.text : ""}
      </p>
    </>
  );
}

/** Today where the reader is, YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
