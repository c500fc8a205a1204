import type { Metadata } from "next";
import { hasPicture } from "@/app/api/figure-limit";
import { originOf } from "@/app/api/origin";
import type { Dossier } from "@/lib/domain/dossier";
import { findPreset } from "@/lib/view/presets";
import { parseView, viewToQuery } from "@/lib/view/url";

/**
 * Returns what others show of a link to a view: title, takeaway, its figure as a picture, and where to ask how to embed it.
 * `claims` is how many the whole dossier has: of too many there is no picture.
 */
export function sharedMetadata(
  { id, title, takeaway, description }: Dossier,
  search: URLSearchParams,
  headers: Pick<Headers, "get">,
  claims: number,
): Metadata {
  const origin = originOf({ headers });
  const query = viewToQuery(parseView(search).view);
  const address = `${origin}/d/${id}${query && `?${query}`}`;
  const { widthPx: width, heightPx: height } = findPreset("card");
  const image = `${origin}/api/dossiers/${id}/figure.png${query && `?${query}`}`;
  const isPictured = hasPicture(claims);
  const words = { title, description: takeaway ?? description };
  return {
    ...words,
    openGraph: {
      ...words,
      type: "article",
      url: address,
      ...(isPictured ? { images: [{ url: image, width, height, alt: title }] } : {}),
    },
    twitter: isPictured
      ? { card: "summary_large_image", ...words, images: [image] }
      : { card: "summary", ...words },
    alternates: {
      types: {
        "application/json+oembed": [
          { url: `${origin}/api/oembed?url=${encodeURIComponent(address)}`, title },
        ],
      },
    },
  };
}
