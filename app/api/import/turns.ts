import { AppError } from "@/lib/domain/app-error";

/** Imports that run at once. Each holds a connection to the database and reads as fast as it can. */
const AT_ONCE = 2;

let running = 0;

/** Takes a place among the running imports and returns what gives it back. Throws `busy` where there is none. */
export function takeTurn(): () => void {
  if (running >= AT_ONCE)
    throw new AppError("busy", "Other imports are running. Try again when they are done.");
  running++;
  let isOver = false;
  return () => {
    if (!isOver) running--;
    isOver = true;
  };
}
