import type { Family } from "@/lib/domain/family";

export type Theme = "light" | "dark";

/**
 * The colours of a theme, as #RRGGBB. Page, canvas and figure share them.
 *
 * `ink`, `ink2`, `ink3`, `warn` and `accent` read at 4.5:1 or more on every ground (`paper`, `paper2`, `paper3`, `raised`,
 * `mark`); `edge`, which bounds controls, stands out at 3:1 from all but `mark`; `rule` only divides and may be faint.
 */
export interface Palette {
  /** Page, drawing, and the ground under words on lines. */
  readonly paper: string;
  /** Side panels and hovered rows. */
  readonly paper2: string;
  /** Pressed and hovered parts of a side panel. */
  readonly paper3: string;
  /** What lies on the paper: actors, menus, dialogs. */
  readonly raised: string;
  /** Text, from the main thing to the least. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly edge: string;
  /** Selection. A teal, as no family is: a selected line must not seem to be of another family. */
  readonly accent: string;
  /** Ring around what has the keyboard's focus. */
  readonly focus: string;
  /** Ground of marked words, of the row that is selected, and of notices. */
  readonly mark: string;
  /** Words that ask for care: disputed, needs evidence, detached. */
  readonly warn: string;
  readonly family: Readonly<Record<Family, string>>;
}

/** Both themes. Family colours are those of design §6; the test recomputes that they can be told apart. */
export const PALETTE: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#FCFBF8",
    paper2: "#F5F3EE",
    paper3: "#EAE7E0",
    raised: "#FFFFFF",
    ink: "#1C1B19",
    ink2: "#4A4844",
    ink3: "#625F59",
    rule: "#DDD9D0",
    edge: "#87827A",
    accent: "#007566",
    focus: "#007566",
    mark: "#FFF7DC",
    warn: "#8F4A00",
    family: {
      contact: "#626567",
      cooperation: "#2867F2",
      friction: "#996708",
      force: "#680803",
      awareness: "#4C1980",
      standing: "#6B7075",
    },
  },
  dark: {
    paper: "#141516",
    paper2: "#1B1D1F",
    paper3: "#26292B",
    raised: "#1F2224",
    ink: "#F1EFEA",
    ink2: "#C6C3BC",
    ink3: "#A5A199",
    rule: "#34373A",
    edge: "#7C7972",
    accent: "#5CC8C2",
    focus: "#5CC8C2",
    mark: "#26200B",
    warn: "#F0B45A",
    family: {
      contact: "#EDF0F2",
      cooperation: "#99C1FF",
      friction: "#FFCB1F",
      force: "#E16557",
      awareness: "#9F7F9A",
      standing: "#A7ADB3",
    },
  },
};
