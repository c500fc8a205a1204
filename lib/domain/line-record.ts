import type { LineStatus, Stance } from "./codes";
import type { Unreal } from "./mode-words";

/** What the claims of one stance on a line come to. Withdrawn claims are not among them. */
export interface LineSide {
  readonly stance: Stance;
  readonly claims: number;
  readonly origins: number;
  /** Distinct scopes, in order of appearance. */
  readonly scopes: readonly string[];
  /** The days within which all dated claims lie, as EDTF: a day or an interval. Null where none is dated. */
  readonly happened: string | null;
  readonly reported: string | null;
  /** Whether every claim is a draft. */
  readonly draft: boolean;
  /** Future or hypothetical where no claim of this stance says that it is actually so. */
  readonly unreal: Unreal;
}

/** A line with what its claims come to, for formats that have lines and no claims. */
export interface LineRecord {
  readonly id: string;
  /** Ids of the actors and of the relation type. */
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  /** By all claims of the line, also where only some are written. */
  readonly status: LineStatus;
  readonly relays: number;
  readonly voices: number;
  /** In the order of stances; none of a line of which every claim was withdrawn. */
  readonly sides: readonly LineSide[];
}
