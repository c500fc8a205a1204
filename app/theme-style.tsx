import { paletteCss } from "@/lib/view/palette-css";

/** The colours of both themes as custom properties. The text is ours alone: no value in it comes from a request. */
export function ThemeStyle() {
  return <style>{paletteCss()}</style>;
}
