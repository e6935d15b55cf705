import { z } from "zod";
import { StartError } from "@/db/embedded/start-error";

export interface ProviderSettings {
  readonly id: "google" | "github" | "strava" | "oidc";
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly issuer?: string;
}

const issuer = z
  .string()
  .refine(isIssuer, "must look like https://accounts.example.org")
  .transform((url) => url.replace(/\/+$/, ""));

export const providerSettings = {
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  STRAVA_CLIENT_ID: z.string().optional(),
  STRAVA_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40, "has at most 40 letters").optional(),
};

type Given = { readonly [Name in keyof typeof providerSettings]?: string };

export function providersIn(env: Given): ProviderSettings[] {
  const { OIDC_ISSUER, OIDC_NAME } = env;
  const named = [
    provider(env, "google", "Google", "https://accounts.google.com"),
    provider(env, "github", "GitHub"),
    provider(env, "strava", "Strava"),
  ];
  requireAll(env, ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);
  const own = OIDC_ISSUER && provider(env, "oidc", OIDC_NAME ?? new URL(OIDC_ISSUER).hostname, OIDC_ISSUER);
  return [...named, own].filter((one) => typeof one === "object");
}

function provider(
  env: Given,
  id: ProviderSettings["id"],
  name: string,
  ofIssuer?: string,
): ProviderSettings | undefined {
  const prefix = id.toUpperCase() as Uppercase<typeof id>;
  requireAll(env, [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`]);
  const [clientId, clientSecret] = [env[`${prefix}_CLIENT_ID`], env[`${prefix}_CLIENT_SECRET`]];
  return clientId && clientSecret ? { id, name, clientId, clientSecret, issuer: ofIssuer } : undefined;
}

/** All or none: with an incomplete provider nobody could sign in, and nobody would know why. */
function requireAll(env: Given, names: (keyof Given)[]): void {
  const missing = names.filter((name) => !env[name]);
  if (missing.length === 0 || missing.length === names.length) return;
  const set = names.filter((name) => env[name]);
  throw new StartError(
    `A setting in the environment is missing: ${set.join(" and ")} ${set.length > 1 ? "are" : "is"} set without ${missing.join(" and ")}. Set all of them, or none.`,
  );
}

/** HTTPS only over the network: the issuer decides who somebody is. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}
