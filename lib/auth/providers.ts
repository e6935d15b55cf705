import type { Provider } from "next-auth/providers/index";
import type { OAuthConfig } from "next-auth/providers/oauth";
import Strava from "next-auth/providers/strava";
import { readEnv } from "@/lib/env";
import type { ProviderSettings } from "@/lib/env-providers";
import { gitHub } from "./github";

interface Claims {
  readonly sub: string;
  readonly email?: string;
  /** Some providers send a string instead of a boolean. */
  readonly email_verified?: boolean | string;
}

/** Uses an address only if the provider verified it: otherwise an attacker could sign in as somebody else. */
export function oauthProviders(): Provider[] {
  return readEnv().providers.map((settings) => ({
    ...build(settings),
    allowDangerousEmailAccountLinking: true,
  }));
}

function build(settings: ProviderSettings): Provider {
  const { id, clientId, clientSecret } = settings;
  if (id === "github") return gitHub({ clientId, clientSecret });
  if (id === "strava") return Strava({ clientId, clientSecret });
  return openId(settings);
}

function openId({ id, name, issuer, clientId, clientSecret }: ProviderSettings): OAuthConfig<Claims> {
  return {
    id,
    name,
    type: "oauth",
    clientId,
    clientSecret,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    userinfo: {
      // Many providers give the address only here; the client checks that the subject is the same.
      async request({ client, tokens }) {
        const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(set) : {};
        return { ...set.claims(), ...told };
      },
    },
    profile: (claims) => ({ id: claims.sub, email: verifiedAddress(claims) }),
  };
}

export function verifiedAddress({ email, email_verified: verified }: Claims): string | null {
  return email?.includes("@") && (verified === true || verified === "true") ? email : null;
}
