/** The file that was dropped or chosen on the front page, on its way to the page of imports: no address can carry it. */
let waiting: File | null = null;

/** Leaves a file for the page of imports. */
export function leaveFile(file: File): void {
  waiting = file;
}

/** Returns the file that was left, or null. */
export function waitingFile(): File | null {
  return waiting;
}

/** Forgets the file that was left. */
export function forgetFile(): void {
  waiting = null;
}
