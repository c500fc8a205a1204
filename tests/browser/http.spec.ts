import { expect, test } from "./support/test";

const PAGES = ["/", "/d/tehran-meeting", "/api/dossiers", "/api/health", "/no/such/page"];

for (const address of PAGES) {
  test(`${address} is sent with the headers that keep it to itself`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src");
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toContain("unsafe-eval");
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1] ?? "*";
    expect(scripts, "no script from everywhere or from the page's text").not.toMatch(/\*|https?:|data:/);
    expect(policy).toMatch(/object-src 'none'|default-src 'none'/);
    expect(policy).toMatch(/base-uri '(none|self)'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["referrer-policy"]).toBeTruthy();
  });
}

test("says it is well", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
});

test("lists dossiers with their counts", async ({ request }) => {
  const { dossiers } = await (await request.get("/api/dossiers")).json();
  const tehran = dossiers.find((dossier: { id: string }) => dossier.id === "tehran-meeting");
  expect(tehran).toMatchObject({ title: "Tehran meeting", version: "1", claims: 21, lines: 11, reports: 3 });
  expect(Object.keys(tehran).sort()).toEqual(
    ["actors", "claims", "id", "lines", "origins", "reports", "title", "version"].sort(),
  );
});

for (const encoding of ["br", "gzip"]) {
  test(`sends the claim columns as ${encoding}, and says so to the browser`, async ({ request }) => {
    const address = "/api/dossiers/tehran-meeting/claims.arrow";
    const plain = await (await request.get(address, { headers: { "accept-encoding": "identity" } })).body();
    const response = await request.get(address, { headers: { "accept-encoding": encoding } });
    expect(response.headers()["content-encoding"]).toBe(encoding);
    expect(response.headers()["x-uncompressed-length"]).toBe(String(plain.length));
    // Read as a browser reads it: decoded by what the headers say.
    expect((await response.body()).equals(plain)).toBe(true);
  });
}

for (const id of ["tehran-meeting", "disputed-accord"]) {
  test(`gives ${id} as the bundle it was imported from, byte for byte`, async ({ request }) => {
    const { readFileSync } = await import("node:fs");
    const given = await (await request.get(`/api/dossiers/${id}`)).text();
    expect(given).toBe(readFileSync(`data/${id}.json`, "utf8"));
  });
}

test("counts the disputed line of the worked example as the columns do", async ({ request }) => {
  const address = "/api/dossiers/disputed-accord/lines/velmar.signed_agreement_with.dorrane";
  expect(await (await request.get(address)).json()).toMatchObject({
    status: "disputed",
    origins: { asserts: 2, denies: 1, disputes: 0 },
    relays: 10,
    voices: 3,
  });
});

test("gives a line with its claims, in pages", async ({ request }) => {
  const address = "/api/dossiers/tehran-meeting/lines/iran.refused_support_to.hamas";
  const line = await (await request.get(address)).json();
  expect(line).toMatchObject({
    line: "iran.refused_support_to.hamas",
    subject: "iran",
    relation: "refused_support_to",
    object: "hamas",
    status: "reported",
    origins: { asserts: 1, denies: 0, disputes: 0 },
    relays: 1,
    voices: 3,
    next: null,
  });
  expect(line.claims).toHaveLength(4);
});

test("finds over HTTP what the page finds", async ({ request }) => {
  const found = await (await request.get("/api/dossiers/tehran-meeting/search?q=Kahemeni")).text();
  expect(found).toContain("khamenei");
});

test("gives the columns as Arrow", async ({ request }) => {
  const response = await request.get("/api/dossiers/tehran-meeting/claims.arrow");
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toContain("arrow");
  expect((await response.body()).length).toBeGreaterThan(500);
});

for (const [address, code] of [
  ["/api/dossiers/nothing-here", 404],
  ["/api/dossiers/nothing-here/lines", 404],
  ["/api/dossiers/tehran-meeting/lines/iran.sang_with.hamas", 404],
  ["/api/dossiers/tehran-meeting/lines/not-a-line", 404],
  ["/api/dossiers/Bad%20Id", 404],
  ["/api/dossiers/nothing-here/claims.arrow", 404],
  ["/api/dossiers/tehran-meeting/search", 400],
] as const) {
  test(`answers ${address} with a problem that says what is wrong`, async ({ request }) => {
    const response = await request.get(address);
    expect([code, 400]).toContain(response.status());
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({ status: response.status(), title: expect.any(String) });
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.(ts|js):\d+|SELECT |node_modules/i);
  });
}

test.describe("a page that is not there", () => {
  test.use({ expected: [/404/] });

  test("says so and leads back", async ({ page }) => {
    const response = await page.goto("/d/nothing-here");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("link", { name: /dossiers|Relata/i }).first()).toBeVisible();
  });
});

test("sends nothing that a stranger's page could frame, and asks for nothing outside", async ({
  page,
  problems,
}) => {
  await page.goto("/d/tehran-meeting");
  await page.waitForLoadState("networkidle");
  expect(problems).toEqual([]);
});
