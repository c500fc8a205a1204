import { figureImage } from "../../../figure-image";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

/** The figure of a view as PNG, for link previews and embedded views. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return figureImage(request, context, "png");
}
