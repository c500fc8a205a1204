import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { importBundle } from "../import/import-bundle";
import { withProblems } from "../problem";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return withProblems(async () => Response.json({ dossiers: await listDossiers() }));
}

/** Stores a bundle, wholly or not at all. With `?dry-run=yes` it is only checked. */
export function POST(request: Request): Promise<Response> {
  return withProblems(() => importBundle(request));
}
