import { describe, expect, it } from "vitest";
import { figureAmong } from "./figure-kind";

const file = (name: string, type = "") => ({ name, type });

describe("figureAmong", () => {
  it("knows a figure by its media type", () => {
    for (const type of ["image/png", "image/svg+xml", "application/pdf"])
      expect(figureAmong([file("figure", type)])).not.toBeNull();
  });

  it("knows a figure by its name where the system gives no type, in capitals too", () => {
    for (const name of ["a.png", "a.SVG", "a.b.pdf"]) expect(figureAmong([file(name)])).not.toBeNull();
  });

  it("finds the figure that lies among tables, so that only one part of the page takes the drop", () => {
    const figure = file("figure.png", "image/png");
    expect(figureAmong([file("claims.csv", "text/csv"), figure])).toBe(figure);
  });

  it("leaves tables, bundles and graphs alone", () => {
    const names = ["claims.csv", "bundle.json", "graph.gexf", "png", "svg.tsv", "report.pdf.csv"];
    expect(figureAmong(names.map((name) => file(name)))).toBeNull();
    expect(figureAmong([])).toBeNull();
  });
});
