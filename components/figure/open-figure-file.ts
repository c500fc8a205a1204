import {
  dataChanged,
  dossierMissing,
  notAFigure,
  SITE_UNREACHABLE,
  tooLargeFile,
  viewOpened,
} from "@/lib/domain/open-figure-words";
import { figureTarget, LARGEST_FIGURE_BYTES, readFigureFile } from "@/lib/view/read-figure-file";

/** What came of a file: the path to go to, null where there is none, and what to say. */
export interface OpenedFigure {
  readonly path: string | null;
  readonly text: string;
}

/**
 * Returns where a figure's file leads and what to say of it: whether the dossier is here, and whether its data is what the
 * figure was made from. The file is read up to a bound, and nothing in it is run or followed.
 */
export async function openFigureFile(file: File): Promise<OpenedFigure> {
  if (file.size > LARGEST_FIGURE_BYTES) {
    return { path: null, text: tooLargeFile(file.name, LARGEST_FIGURE_BYTES / 1024 / 1024) };
  }
  const mark = readFigureFile(new Uint8Array(await file.arrayBuffer()));
  const target = mark && figureTarget(mark);
  if (!mark || !target) return { path: null, text: notAFigure(file.name) };
  const stored = await findDossier(target.dossier);
  if (stored === "unreachable") return { path: null, text: SITE_UNREACHABLE };
  if (stored === null) return { path: null, text: dossierMissing(target.dossier, mark.title) };
  const isSame = stored.hash === mark.hash;
  const text = isSame ? viewOpened(file.name) : dataChanged(file.name, mark.version, stored.version);
  return { path: target.path, text };
}

interface State {
  readonly version: string;
  readonly hash: string;
}

/** The state of a dossier on this site; null where there is none. The list says so without an error in the console. */
async function findDossier(id: string): Promise<State | null | "unreachable"> {
  try {
    const { dossiers } = await load<{ dossiers: readonly { id: string }[] }>("/api/dossiers");
    if (!dossiers.some((dossier) => dossier.id === id)) return null;
    return await load<State>(`/api/dossiers/${id}/version`);
  } catch {
    return "unreachable";
  }
}

async function load<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Answer;
}
