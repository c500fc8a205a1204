import { pingDatabase } from "@/lib/store/database";
import { withProblems } from "../problem";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return withProblems(async () => {
    await pingDatabase();
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  });
}
