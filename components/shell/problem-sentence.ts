/**
 * Returns what a reader is told of an answer that is not what was asked for: the title of its problem details, or the detail
 * where the data has changed under the page, because it says what to do. An answer without either is named by its status.
 */
export function problemSentence(response: Response): Promise<string> {
  return fieldOf(response, response.status === 409 ? "detail" : "title");
}

/** Returns the detail of a problem: where a reader asked for something by hand, what is wrong with it. */
export function problemDetail(response: Response): Promise<string> {
  return fieldOf(response, "detail");
}

async function fieldOf(response: Response, name: "detail" | "title"): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const sentence: unknown =
    typeof problem === "object" && problem !== null
      ? Object.getOwnPropertyDescriptor(problem, name)?.value
      : null;
  return typeof sentence === "string" ? sentence : `The server answered ${response.status}.`;
}
