import { describe, expect, test } from "vitest";
import { primaryAddress } from "@/lib/auth/github";
import { verifiedAddress } from "@/lib/auth/providers";
import { readEnv } from "@/lib/env";
import { identifierOf } from "@/lib/forum/people/sign-ins/identifiers";

const named = (env: Record<string, string>) => readEnv(env).providers.map(({ id, name }) => `${id}: ${name}`);

describe("the providers of the environment", () => {
  test("are none if none are set", () => {
    expect(named({})).toEqual([]);
    expect(named({ GOOGLE_CLIENT_ID: "", GOOGLE_CLIENT_SECRET: "" })).toEqual([]);
  });

  test("are those with complete keys, and any OpenID provider by its name or host", () => {
    const keys = { GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b", STRAVA_CLIENT_ID: "c" };
    const own = { OIDC_ISSUER: "https://id.example.org/", OIDC_CLIENT_ID: "e", OIDC_CLIENT_SECRET: "f" };
    expect(named({ ...keys, STRAVA_CLIENT_SECRET: "d", ...own })).toEqual([
      "github: GitHub",
      "strava: Strava",
      "oidc: id.example.org",
    ]);
    expect(named({ ...own, OIDC_NAME: "Running Club" })).toEqual(["oidc: Running Club"]);
    expect(readEnv(own).providers[0]?.issuer).toBe("https://id.example.org");
  });

  test("are reported in one sentence if half of a pair is set", () => {
    expect(() => readEnv({ GOOGLE_CLIENT_ID: "a" })).toThrow(
      "A setting in the environment is missing: GOOGLE_CLIENT_ID is set without GOOGLE_CLIENT_SECRET. Set all of them, or none.",
    );
    expect(() => readEnv({ OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" })).toThrow(
      "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set without OIDC_ISSUER.",
    );
  });

  test("are contacted by https, or on this machine", () => {
    const keys = { OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
    for (const OIDC_ISSUER of ["http://id.example.org", "id.example.org", "file:///etc/passwd"])
      expect(() => readEnv({ ...keys, OIDC_ISSUER })).toThrow("OIDC_ISSUER must look like");
    expect(named({ ...keys, OIDC_ISSUER: "http://127.0.0.1:4000" })).toEqual(["oidc: 127.0.0.1"]);
  });
});

describe("an address is accepted", () => {
  test("from an OpenID provider only if the provider says that it is verified", () => {
    const claims = { sub: "1", email: "ada@example.org" };
    expect(verifiedAddress({ ...claims, email_verified: true })).toBe("ada@example.org");
    expect(verifiedAddress({ ...claims, email_verified: "true" })).toBe("ada@example.org");
    for (const email_verified of [false, "false", "", undefined])
      expect(verifiedAddress({ ...claims, email_verified })).toBeNull();
    expect(verifiedAddress({ sub: "1", email_verified: true })).toBeNull();
  });

  test("only if it is an address: another word could let a token name a person", () => {
    expect(verifiedAddress({ sub: "1", email: identifierOf(7), email_verified: true })).toBeNull();
  });

  test("from GitHub only if it is primary and verified", () => {
    const address = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified });
    const work = address("work@example.org", false, true);
    expect(primaryAddress([work, address("home@example.org", true, true)])).toBe("home@example.org");
    expect(primaryAddress([work, address("home@example.org", true, false)])).toBeUndefined();
    expect(primaryAddress([])).toBeUndefined();
  });
});
