import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { withProblems } from "../problem";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return withProblems(async () => Response.json({ dossiers: await listDossiers() }));
}
