/** What became of a figure: what a person who publishes it should know. */
export interface FigureFacts {
  /** By how much the drawing had to be made smaller, words included; 1 for not at all. */
  readonly scale: number;
  /** Size of the link in user units: a long one is small. */
  readonly linkSize: number;
  readonly lines: number;
  readonly actors: number;
  /** Curves that have their words on them, a letter, or neither. */
  readonly labelled: number;
  readonly lettered: number;
  readonly unlabelled: number;
  /** Source notes there are, those that found no room, and how many of these speak against a line. */
  readonly notes: number;
  readonly notesLeft: number;
  readonly againstLeft: number;
}
