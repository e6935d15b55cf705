import GitHub, { type GithubProfile } from "next-auth/providers/github";
import type { OAuthConfig } from "next-auth/providers/oauth";

interface Address {
  readonly email: string;
  readonly primary: boolean;
  readonly verified: boolean;
}

const ADDRESSES = "https://api.github.com/user/emails";

/** Anybody can write any address on a GitHub profile: only the list of emails says which address is verified. */
export function gitHub(keys: { clientId: string; clientSecret: string }): OAuthConfig<GithubProfile> {
  return {
    ...GitHub(keys),
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "user:email" } },
    checks: ["pkce", "state"],
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const [profile, listed] = await Promise.all([
          client.userinfo<GithubProfile>(tokens.access_token ?? ""),
          fetch(ADDRESSES, {
            headers: { authorization: `Bearer ${tokens.access_token}` },
            redirect: "error",
          }),
        ]);
        const addresses = listed.ok ? ((await listed.json()) as Address[]) : [];
        return { ...profile, email: primaryAddress(addresses) };
      },
    },
    profile: ({ id, email }) => ({ id: String(id), email }),
  };
}

export function primaryAddress(addresses: readonly Address[]): string | undefined {
  return addresses.find(({ primary, verified }) => primary && verified)?.email;
}
