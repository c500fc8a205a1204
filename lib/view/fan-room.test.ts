import { expect, it } from "vitest";
import { fanRoom } from "./fan-room";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";

const lines = TEST_DOSSIER.relationTypes.slice(0, 6).map(({ id }) => testLine(`iran.${id}.hamas`));
const drawn = new Set(["iran", "hamas"]);

it("wide fans ask for more room, narrow ones and those of actors that are not drawn for none", () => {
  expect(fanRoom(TEST_DOSSIER, [], drawn)).toBe(0);
  expect(fanRoom(TEST_DOSSIER, lines.slice(0, 3), drawn)).toBe(0);
  expect(fanRoom(TEST_DOSSIER, lines, drawn)).toBe(54);
  expect(fanRoom(TEST_DOSSIER, lines, new Set(["iran"]))).toBe(0);
});
