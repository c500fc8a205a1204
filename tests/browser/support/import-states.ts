import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** A table with a date that could be two, and a row without a relation. */
const IMPORTED = {
  name: "grain.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "who,what,whom,when\nAveria,winked at,Brunmark,03/04/2030\nAveria,,Cadia,04/05/2030\nعلي,aided,Cadia,\n",
  ),
};

const GEXF = readFileSync("tests/fixtures/meetings.gexf", "utf8");

const graphFile = (text: string, name = "meetings.gexf") => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text),
});

/** A graph with long names, names from right to left, and something to notice in each way. */
const NOTICED = GEXF.replaceAll(
  '"Averia"',
  `"${"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".repeat(3)}"`,
)
  .replaceAll('"Brunmark"', '"جمهورية النهر الأزرق"')
  .replaceAll('"Nobody\'s friend"', '"وزارة الخارجية"')
  .replace("</nodes>", '<node id="1" label="Again"/></nodes>')
  .replace("</edges>", '<edge id="a" source="1" target="99"/></edges>');

/** The states of the page of imports: what is reached in each, and how. */
export const IMPORT_STATES: Record<string, (page: Page) => Promise<void>> = {
  "the page of imports": async (page) => {
    await page.goto("/import");
    await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  },
  "a table that is looked at, with a doubt and a skipped row": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(IMPORTED);
    await expect(page.getByText("1 row will be skipped")).toBeVisible();
  },
  "a table that lacks an object": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(IMPORTED);
    await page.getByLabel("What “whom” says").selectOption("");
    await expect(page.getByText(/No column says to whom/)).toBeVisible();
  },
  "the report of an import": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(IMPORTED);
    await page.getByLabel("Id, in the address").fill(`axe-${process.pid}-${Date.now()}`);
    await page.getByRole("button", { name: "Import as a new dossier" }).click();
    await expect(page.getByRole("link", { name: "Open the dossier" })).toBeVisible();
  },
  "a bundle that was checked": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles("data/tehran-meeting.json");
    await expect(page.getByText("It is stored already, as it is.")).toBeVisible();
  },
  "a graph that is looked at, with what was noticed": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(graphFile(NOTICED));
    await expect(page.getByText("Noticed in the file")).toBeVisible();
    await expect(page.getByText(/“وزارة الخارجية”; an actor stands/)).toBeVisible();
    await expect(page.getByRole("region", { name: /^Who the actors are/ })).toBeVisible();
  },
  "a graph that could be read with repair": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(graphFile(GEXF.replace("the embargo", "the & embargo")));
    await expect(page.getByRole("button", { name: "Read with repair" })).toBeVisible();
  },
  "a graph that was read with repair": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(graphFile(GEXF.replace("the embargo", "the & embargo")));
    await page.getByRole("button", { name: "Read with repair" }).click();
    await expect(page.getByText(/It was read with repair/)).toBeVisible();
  },
  "a graph that no repair helps": async (page) => {
    await page.goto("/import");
    await page
      .getByTestId("file")
      .setInputFiles(graphFile(GEXF.replace("<gexf ", "<!DOCTYPE gexf []><gexf ")));
    await expect(page.getByText(/Reading it with repair does not help/)).toBeVisible();
  },
  "a graph without an edge": async (page) => {
    await page.goto("/import");
    await page.getByTestId("file").setInputFiles(graphFile(GEXF.replace(/<edges>.*<\/edges>/s, "<edges/>")));
    await expect(page.getByText(/there is nothing to import/)).toBeVisible();
  },
  "many actors whose kinds are corrected": async (page) => {
    const rows = Array.from({ length: 30 }, (_, at) => `Jane Roe ${at},aided,علي`);
    await page.goto("/import");
    await page
      .getByTestId("file")
      .setInputFiles({ ...IMPORTED, buffer: Buffer.from(`who,what,whom\n${rows.join("\n")}`) });
    await page.getByLabel("What “علي” is").selectOption("Person");
    await expect(page.getByText("30 claims · chosen")).toBeVisible();
  },
};
