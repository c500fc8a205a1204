import { expect, it } from "vitest";
import { figurePermalink, permalink } from "./permalink";
import { TEST_DOSSIER } from "./test-dossier";
import { DEFAULT_VIEW, type View } from "./view-state";

const origin = "https://relata.example";
const view: View = {
  ...DEFAULT_VIEW,
  view: "list",
  sel: ["iran.supports.hamas"],
  fam: { not: false, ids: ["friction"] },
  hide: ["israel"],
  x: ["iran"],
  roles: false,
  z: { zoom: 2, x: 10, y: 20 },
  p: { iran: { x: 1, y: 2 } },
  sort: "origins",
  lay: "sentences",
};

it("a plain view links to its dossier in the version that it was seen in", () => {
  expect(permalink(DEFAULT_VIEW, TEST_DOSSIER, origin)).toBe("https://relata.example/d/test?v=1");
  expect(permalink({ ...DEFAULT_VIEW, v: "0" }, TEST_DOSSIER, origin)).toContain("?v=1");
});

it("a link restores all of a view, that of a figure only what the figure shows", () => {
  expect(permalink(view, TEST_DOSSIER, origin)).toBe(
    "https://relata.example/d/test?v=1&view=list&sel=iran.supports.hamas&fam=friction&hide=israel&x=iran&roles=0&z=2,10,20&p=iran:1,2&sort=origins&lay=sentences",
  );
  expect(figurePermalink(view, TEST_DOSSIER, origin)).toBe(
    "https://relata.example/d/test?v=1&fam=friction&hide=israel&x=iran&roles=0&p=iran:1,2",
  );
});
