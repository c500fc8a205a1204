/**
 * Returns the first of our encodings that a request takes, or null where it takes none. What it says it takes with `q=0` it does
 * not. Source: RFC 9110, 12.5.3.
 */
export function acceptedEncoding<Encoding extends string>(
  request: Request,
  ours: readonly Encoding[],
): Encoding | null {
  const accepted = new Map(
    (request.headers.get("accept-encoding") ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return [name.trim(), quality === undefined || Number(quality.trim().slice(2)) > 0];
    }),
  );
  return ours.find((name) => accepted.get(name) ?? accepted.get("*")) ?? null;
}
