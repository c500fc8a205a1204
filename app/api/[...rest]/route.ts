import { AppError } from "@/lib/domain/app-error";
import { problem } from "../problem";

/** Answers every address under /api that nothing else answers, so that a program never gets a page to parse. */
export function GET(request: Request): Response {
  const { pathname } = new URL(request.url);
  return problem(new AppError("not_found", `There is no ${pathname.slice(0, 100)}.`));
}
