import { describe, expect, it } from "vitest";
import { acceptedEncoding } from "./accepted-encoding";

const asking = (accepts: string | null) =>
  acceptedEncoding(
    new Request("http://127.0.0.1/", { headers: accepts === null ? {} : { "accept-encoding": accepts } }),
    ["br", "gzip"],
  );

describe("the encoding of an answer", () => {
  it.each([null, "", "identity", "zstd", "br;q=0", "br; q=0.0, gzip;q=0"])("is none for “%s”", (accepts) => {
    expect(asking(accepts)).toBeNull();
  });

  it("is the first of ours that is taken, however it is written", () => {
    expect(asking("gzip, deflate, br, zstd")).toBe("br");
    expect(asking("gzip, BR;q=0.5")).toBe("br");
    expect(asking("gzip;q=1.0, br;q=0")).toBe("gzip");
    expect(asking("*")).toBe("br");
    expect(asking("br;q=0, *")).toBe("gzip");
  });
});
