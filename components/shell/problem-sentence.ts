/**
 * Returns what a reader is told of an answer that is not what was asked for: the title of its problem details, or the detail
 * where the data has changed under the page, because it says what to do. An answer without either is named by its status.
 */
export async function problemSentence(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const field = (name: string) =>
    typeof problem === "object" && problem !== null
      ? Object.getOwnPropertyDescriptor(problem, name)?.value
      : null;
  const sentence: unknown = field(response.status === 409 ? "detail" : "title");
  return typeof sentence === "string" ? sentence : `The server answered ${response.status}.`;
}
