import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const TABLE = `who,what,whom
Averia,refused support to,Brunmark
Averia,met with,Cadia
`;

let made = 0;

async function chooseTable(page: Page, text: string): Promise<string> {
  const id = `actors-${process.pid}-${++made}`;
  await page.goto("/import");
  const file = { name: "grain.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByTestId("file").setInputFiles(file);
  await page.getByLabel("Id, in the address").fill(id);
  return id;
}

test("what an actor was taken for is corrected, counted so at once, and stored as it was chosen", async ({
  page,
}) => {
  const id = await chooseTable(page, TABLE);
  const kinds = page.getByRole("region", { name: /^Who the actors are/ });
  const averia = page.getByLabel("What “Averia” is");
  await expect(averia).toHaveValue("group");
  await expect(kinds.getByRole("listitem").filter({ has: averia })).toContainText(
    "2 claims · a guess by its name",
  );
  await averia.selectOption("State");
  await expect(kinds).toContainText("1 state");
  await expect(kinds.getByRole("listitem").filter({ has: averia })).toContainText("2 claims · chosen");
  await kinds.getByLabel("What “Cadia” is").selectOption("Person");
  await kinds.getByLabel("What “Brunmark” is").selectOption("State");
  await kinds.getByLabel("What “Brunmark” is").selectOption("As it was found");
  await page.getByRole("button", { name: "Import as a new dossier" }).click();
  await expect(page.getByRole("link", { name: "Open the dossier" })).toBeVisible();
  const { actors } = await (await page.request.get(`/api/dossiers/${id}`)).json();
  const byName = new Map(actors.map((actor: { name: string }) => [actor.name, actor]));
  expect(byName.get("Averia")).toEqual({ id: "averia", name: "Averia", kind: "state" });
  expect(byName.get("Cadia")).toMatchObject({ kind: "person" });
  expect(byName.get("Brunmark")).toMatchObject({ kind: "group", description: "Kind guessed from the name." });
});

test("what was chosen for an actor that other columns leave out stays in sight, and can be taken back", async ({
  page,
}) => {
  await chooseTable(page, "who,what,whom,where\nAveria,met with,Brunmark,Cadia\n");
  const kinds = page.getByRole("region", { name: /^Who the actors are/ });
  await kinds.getByLabel("What “Averia” is").selectOption("State");
  await kinds.getByLabel("What “Brunmark” is").selectOption("Person");
  await page.getByLabel("What “where” says").selectOption("Subject");
  const beside = kinds.getByRole("list", { name: /^Chosen before/ });
  const averia = beside.getByLabel("What “Averia” is");
  await expect(averia).toHaveValue("state");
  await expect(beside.getByRole("listitem")).toHaveCount(1);
  await averia.selectOption("Outlet");
  await expect(averia).toHaveValue("outlet");
  await averia.selectOption("As it was found");
  await expect(beside).toBeHidden();
  await expect(kinds.getByRole("heading", { name: "Correct what somebody is" })).toBeFocused();
  await page.getByLabel("What “who” says").selectOption("Subject");
  await expect(kinds.getByLabel("What “Averia” is")).toHaveValue("group");
  await expect(kinds.getByLabel("What “Brunmark” is")).toHaveValue("person");
});

test("many actors are searched and listed by kind", async ({ page }) => {
  const rows = Array.from({ length: 40 }, (_, at) => `Jane Roe ${"abcdefghij"[at % 10]}${at},aided,Iran`);
  await chooseTable(page, `subject,relation,object\n${rows.join("\n")}\n`);
  const kinds = page.getByRole("region", { name: /^Who the actors are/ });
  const selects = kinds.getByLabel(/^What “/);
  await expect(selects).toHaveCount(10);
  await expect(selects.first()).toHaveAccessibleName("What “Iran” is");
  await kinds.getByRole("button", { name: "Show more of 41 actors" }).click();
  await expect(selects).toHaveCount(41);
  await kinds.getByRole("searchbox", { name: "Search actors" }).fill("c12");
  await expect(selects).toHaveCount(1);
  await kinds.getByRole("searchbox", { name: "Search actors" }).fill("");
  await kinds.getByLabel("Kinds that are listed").selectOption("1 state");
  await expect(selects).toHaveCount(1);
});
