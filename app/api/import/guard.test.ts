import { describe, expect, it } from "vitest";
import { checkImportAllowed, type ImportRights, importAccess } from "./guard";

const NOBODY_ELSE: ImportRights = { token: undefined, hosts: undefined };
const TOKEN: ImportRights = { token: "s3cret", hosts: "relata.example.org" };

/** Returns what a request with these headers is told; null where it may import. */
function told(headers: Record<string, string>, rights = NOBODY_ELSE): string | null {
  const all = { host: "localhost:3000", "content-type": "text/csv", ...headers };
  try {
    checkImportAllowed(new Request("http://localhost:3000/", { headers: all }), rights);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("who may import", () => {
  it.each(["localhost", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST:3000"])(
    "is this machine, asked as %s",
    (host) => {
      expect(told({ host })).toBeNull();
      expect(told({ host, "x-forwarded-for": "127.0.0.1", "x-forwarded-host": host })).toBeNull();
      expect(told({ host, "x-forwarded-for": "::ffff:127.0.0.1" })).toBeNull();
    },
  );

  it.each<Record<string, string>>([
    { host: "relata.example.org" },
    { host: "127.0.0.1.example.org" },
    { host: "0.0.0.0:3000" },
    { "x-forwarded-for": "203.0.113.9" },
    { "x-forwarded-for": "203.0.113.9, 127.0.0.1" },
    { "x-forwarded-host": "relata.example.org" },
    { forwarded: "for=203.0.113.9" },
    { via: "1.1 proxy" },
  ])("is nobody else without a token: %j", (headers) => {
    expect(told(headers)).toBe("not_allowed");
  });

  it("is nobody at all without a token where the server is known by other names", () => {
    expect(told({}, { token: undefined, hosts: "relata.example.org" })).toBe("not_allowed");
    expect(told({}, { token: "", hosts: " " })).toBeNull();
  });

  it("is whoever has the token where one is set, and not this machine without it", () => {
    const elsewhere = { host: "relata.example.org", "x-forwarded-for": "203.0.113.9" };
    expect(told({ ...elsewhere, authorization: "Bearer s3cret" }, TOKEN)).toBeNull();
    expect(told({ authorization: "bearer s3cret" }, TOKEN)).toBeNull();
    for (const authorization of ["", "s3cret", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "Basic s3cret"]) {
      expect(told({ authorization }, TOKEN)).toBe("not_allowed");
    }
    expect(told({}, TOKEN)).toBe("not_allowed");
  });
});

describe("a page of another site", () => {
  it.each<Record<string, string>>([
    { origin: "https://evil.example.org" },
    { origin: "http://localhost:3001" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" },
  ])("may not, whatever else is right: %j", (headers) => {
    expect(told(headers)).toBe("not_allowed");
    expect(told({ ...headers, authorization: "Bearer s3cret" }, TOKEN)).toBe("not_allowed");
  });

  it("is not one of ours", () => {
    expect(told({ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBeNull();
  });

  it.each([
    "",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "text/csvx",
  ])("cannot send %s, which it could without being asked", (type) => {
    expect(told({ "content-type": type })).toBe("wrong_type");
  });

  it.each(["text/csv; charset=utf-8", "TEXT/CSV", "application/x-ndjson", "application/octet-stream"])(
    "%s is taken",
    (type) => {
      expect(told({ "content-type": type })).toBeNull();
    },
  );
});

describe("what the page of imports offers", () => {
  const access = (headers: Record<string, string>, rights: { token?: string; hosts?: string } = {}) =>
    importAccess(new Headers(headers), headers.host ?? "localhost:3000", {
      token: rights.token,
      hosts: rights.hosts,
    });

  it("is everything on this machine, nothing through a proxy or under another name, and with a token a field for it", () => {
    expect(access({ host: "localhost:3000" })).toBe("open");
    expect(access({ host: "127.0.0.1:3000", "x-forwarded-for": "127.0.0.1" })).toBe("open");
    expect(access({ host: "localhost:3000", "x-forwarded-for": "203.0.113.9" })).toBe("closed");
    expect(access({ host: "relata.example.org" })).toBe("closed");
    expect(access({ host: "localhost:3000" }, { hosts: "relata.example.org" })).toBe("closed");
    expect(access({ host: "relata.example.org" }, { token: "s3cret" })).toBe("token");
  });
});
