import { describe, expect, it } from "vitest";
import { guessActorKind } from "./guess-actor-kind";

describe("guessActorKind", () => {
  it("takes a name without a letter for a group", () => {
    expect(guessActorKind("—")).toBe("group");
  });

  it.each([
    ...[
      "Iran",
      "iran",
      "United States",
      "USA",
      "Burma",
      "Deutschland",
      "Россия",
      "Palestine",
      "Kosovo",
      "Turkey",
    ].map((name) => [...[name, "state"]]),
    ...[
      "Reuters",
      "Associated Press",
      "Al Jazeera",
      "The Daily Monitor",
      "Fars News Agency",
      "Media (Kyrgyzstan)",
    ].map((name) => [name, "outlet"]),
    ...[
      "Police (Thailand)",
      "Ministry (Egypt)",
      "Foreign Affairs (Afghanistan)",
      "Aam Aadmi Party",
      "UN Security Council",
    ].map((name) => [name, "organisation"]),
    ...["European Union", "NATO", "Министерство обороны", "Ministère de la Défense", "World Bank"].map(
      (name) => [...[name, "organisation"]],
    ),
    ...[
      "Citizen (India)",
      "Hamas",
      "Armed Rebel (Ukraine)",
      "Protester (Azerbaijan)",
      "Google",
      "Muslim (Somalia)",
    ].map((name) => [...[name, "group"]]),
    ...[
      "Ali Khamenei",
      "Ismail Haniyeh",
      "Ursula von der Leyen",
      "Sheikh Sabah al Ahmad al Jabir al Sabah",
      "José Mourinho",
    ].map((name) => [name, "person"]),
    ...['Nicholas "Nick" Xenophon', "E.S.L. Narasimhan", "Head of Government (Lesotho)", "إسماعيل هنية"].map(
      (name) => [...[name, "person"]],
    ),
  ])("takes %s for a %s", (name, kind) => {
    expect(guessActorKind(name ?? "")).toBe(kind);
  });

  it("is not led astray by names that objects have", () => {
    for (const name of ["__proto__", "constructor", "toString"]) expect(guessActorKind(name)).toBe("group");
  });
});
