import { describe, expect, it } from "vitest";
import { isAllowedHost } from "./allowed-host";

describe("a host name", () => {
  it("that is missing or empty is not ours", () => {
    expect(isAllowedHost(undefined, "")).toBe(false);
    expect(isAllowedHost("", "")).toBe(false);
    expect(isAllowedHost("", ",, ,")).toBe(false);
    expect(isAllowedHost(":3000", "")).toBe(false);
  });

  it.each([
    "localhost",
    "LOCALHOST:3000",
    "127.0.0.1",
    "127.0.0.1:3000",
    "127.8.9.10",
    "[::1]",
    "[::1]:3000",
  ])("%s is this machine", (host) => {
    expect(isAllowedHost(host, "")).toBe(true);
  });

  it.each([
    "relata.example.org",
    "localhost.example.org",
    "127.0.0.1.example.org",
    "127.0.0.1@example.org",
    "example.org:127",
    "localhost:3000:80",
    "128.0.0.1",
    "0.0.0.0",
    "[::2]",
    "::1",
    "localhost,example.org",
  ])("%s is not", (host) => {
    expect(isAllowedHost(host, "")).toBe(false);
  });

  it("is ours where the settings name it, whatever its case and port", () => {
    const more = "relata.example.org, Dossiers.Example.org:8443";
    for (const host of ["relata.example.org", "Relata.Example.Org:443", "dossiers.example.org"]) {
      expect(isAllowedHost(host, more)).toBe(true);
    }
    for (const host of ["example.org", "other.example.org", "relata.example.org.evil.test", more]) {
      expect(isAllowedHost(host, more)).toBe(false);
    }
  });
});
