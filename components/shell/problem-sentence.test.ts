import { expect, it } from "vitest";
import { problemSentence } from "./problem-sentence";

const answer = (body: unknown, status: number) => new Response(JSON.stringify(body), { status });

it("names an answer that says nothing by its status", async () => {
  for (const body of [null, 3, [], {}, { title: 3 }]) {
    expect(await problemSentence(answer(body, 502))).toBe("The server answered 502.");
  }
  expect(await problemSentence(new Response("<html>", { status: 500 }))).toBe("The server answered 500.");
});

it("says what kind of problem it is, and where the data has changed, what to do", async () => {
  const problem = { title: "The stored dossier differs.", detail: "It has changed. Reload." };
  expect(await problemSentence(answer(problem, 503))).toBe(problem.title);
  expect(await problemSentence(answer(problem, 409))).toBe(problem.detail);
});
