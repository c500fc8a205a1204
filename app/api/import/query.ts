import { inflateRawSync } from "node:zlib";
import { z } from "zod";
import { AppError } from "@/lib/domain/app-error";
import { GRAPH_FORMATS } from "@/lib/domain/graph-file";
import { formatNumber } from "@/lib/domain/sentence";
import { DATE_READINGS } from "@/lib/domain/table-import";
import type { ExpectedGraph } from "@/lib/formats/graph/recognise-graph";
import { newDossier } from "@/lib/formats/table/new-dossier";
import type { TableRequest } from "@/lib/formats/table/plan-import";
import { tableMappingSchema, tableShapeSchema } from "@/lib/formats/table/table-plan-schema";

/** Characters of the plan that may be sent; a longer one does not fit into the head of a request. */
const PLAN_LENGTH = 48_000;
/** Characters of the plan as JSON, where it comes compressed. */
const PLAN_JSON_LENGTH = 8_000_000;

const planSchema = z.strictObject({ shape: tableShapeSchema, mapping: tableMappingSchema });

/** What the address of an import asks for. */
export interface ImportQuery {
  readonly dossier: ReturnType<typeof newDossier>;
  readonly request: TableRequest;
  readonly dryRun: boolean;
  /** What the file is said to be; null where its content decides. */
  readonly format: "table" | ExpectedGraph;
  /** A graph that is not well-formed is mended where that can be done. */
  readonly repair: boolean;
  /** The request names the dossier; else a graph may. */
  readonly isTitled: boolean;
}

/** What the parameter `format` may say. Lists of edges are tables, with columns of any name. */
const FORMATS = ["table", "graph", ...GRAPH_FORMATS.filter((format) => format !== "edge-list")] as const;

/**
 * Returns what the parameters of an import say. Of a dossier that is there only its id counts. `plan` is how the table is
 * read, as JSON, where somebody looked at it: `{shape, mapping}`; or that JSON as raw DEFLATE in base64url, so that hundreds of
 * relations fit into an address. The other parameters steer the guesses. Throws `bad_request`.
 */
export function parseImportQuery(id: string, url: string): ImportQuery {
  const query = new URL(url).searchParams;
  const one = (name: string) => query.get(name) ?? undefined;
  const plan = parsePlan(one("plan"));
  const dates = one("dates");
  const reading = DATE_READINGS.find((each) => each === dates);
  if (dates !== undefined && reading === undefined) {
    throw new AppError("bad_request", `The parameter dates is one of ${DATE_READINGS.join(", ")}.`);
  }
  return {
    dossier: newDossier({
      ...{ id, title: one("title"), language: one("language"), licence: one("licence") },
      maintainers: query.getAll("maintainer"),
    }),
    request: {
      chosen: chosenShape(one("encoding"), one("delimiter"), one("header")),
      ...{ shape: plan?.shape, mapping: plan?.mapping, map: query.getAll("map"), dates: reading },
      ...{ publisher: one("publisher"), language: one("language"), fileTitle: id },
    },
    dryRun: one("dry-run") === "yes",
    format: parseFormat(one("format")),
    repair: one("repair") === "yes",
    isTitled: query.has("title"),
  };
}

function parseFormat(text: string | undefined): ImportQuery["format"] {
  if (text === undefined) return null;
  const format = FORMATS.find((each) => each === text);
  if (format !== undefined) return format;
  throw new AppError("bad_request", `The parameter format is one of ${FORMATS.join(", ")}.`);
}

function chosenShape(encoding?: string, delimiter?: string, header?: string): TableRequest["chosen"] {
  if (delimiter !== undefined && !/^[^\r\n"]$/u.test(delimiter)) {
    throw new AppError("bad_request", "The parameter delimiter is one character.");
  }
  if (header !== undefined && header !== "yes" && header !== "no") {
    throw new AppError("bad_request", "The parameter header is yes or no.");
  }
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(header === undefined ? {} : { header: header === "yes" }),
  };
}

function parsePlan(text: string | undefined): z.infer<typeof planSchema> | null {
  if (text === undefined) return null;
  if (text.length > PLAN_LENGTH) {
    throw new AppError(
      "too_large",
      `The parameter plan has at most ${formatNumber(PLAN_LENGTH)} characters.`,
    );
  }
  const reading = planSchema.safeParse(parseJson(text.startsWith("{") ? text : inflated(text)));
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  throw new AppError(
    "bad_request",
    `The parameter plan, ${issue?.path.join(".") || "as a whole"}: expected ${issue?.message}.`,
  );
}

function inflated(text: string): string {
  try {
    const bytes = Buffer.from(text, "base64url");
    return inflateRawSync(bytes, { maxOutputLength: PLAN_JSON_LENGTH }).toString();
  } catch {
    throw new AppError("bad_request", "The parameter plan is not JSON.");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("bad_request", "The parameter plan is not JSON.");
  }
}
