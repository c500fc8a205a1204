const SOURCES = "[data-lines], [data-touching]";

/**
 * Marks with `data-lit` what shares a line with an element of a report's page: the element's own `data-lines`, or for an actor
 * the lines that touch it. An element that stands for no line leaves the light to what is in focus; null puts all lights out.
 */
export function lightLines(page: HTMLElement, element: Element | null): void {
  const source = element && (element.closest(SOURCES) ?? document.activeElement?.closest(SOURCES));
  const lines = source?.getAttribute("data-lines") ?? source?.getAttribute("data-touching") ?? "";
  // Kept on the page itself, so that moving within one passage changes nothing.
  if ((page.dataset.lighting ?? "") === lines) return;
  if (lines === "") delete page.dataset.lighting;
  else page.dataset.lighting = lines;
  const lit = new Set(lines.split(" ").filter((line) => line !== ""));
  for (const other of page.querySelectorAll("[data-lines]")) {
    const own = other.getAttribute("data-lines")?.split(" ") ?? [];
    other.toggleAttribute(
      "data-lit",
      own.some((line) => lit.has(line)),
    );
  }
}

/**
 * Marks with `data-target` every part of the passage that the address names, which CSS alone does for the first part only, and
 * brings its claim into sight where claims have a column of their own to scroll in.
 */
export function showTarget(page: HTMLElement, anchor: string): void {
  for (const mark of page.querySelectorAll("[data-passages]")) {
    const isTarget =
      anchor !== "" && (mark.getAttribute("data-passages")?.split(" ").includes(anchor) ?? false);
    mark.toggleAttribute("data-target", isTarget);
  }
  const claim = /^(?:quote|closest)-(.*)-\d+$/.exec(anchor)?.[1];
  const column = page.querySelector<HTMLElement>("[data-claims]");
  const card = claim === undefined ? null : document.getElementById(`claim-${claim}`);
  if (!column || !card || getComputedStyle(column).overflowY !== "auto") return;
  column.scrollTop += card.getBoundingClientRect().top - column.getBoundingClientRect().top;
}
