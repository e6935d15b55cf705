import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Provider, { type Configuration } from "oidc-provider";

export interface OpenIdProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

interface Client {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}

/** A real OpenID provider on loopback. Whoever types "ada@example.org" has that address, verified; "new:ada@example.org" has it unverified. */
export async function startOpenIdProvider(client: Client): Promise<OpenIdProvider> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationFor(client));
  const handle = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(provider, request, response);
    else void handle(request, response);
  });
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function configurationFor({ id, secret, redirectUri }: Client): Configuration {
  return {
    clients: [{ client_id: id, client_secret: secret, redirect_uris: [redirectUri] }],
    cookies: { keys: ["for tests"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "picture"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, account) => ({
      accountId: account,
      claims: () => ({
        sub: account,
        email: account.replace(/^new:/, ""),
        email_verified: !account.startsWith("new:"),
        name: "A Name That Nobody Here Sees",
        picture: "https://pictures.example/face.jpg",
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  };
}

/** Its only page: who are you? */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "GET") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Club</title><form method="post"><label>Account <input name="account"></label>
<button>Log in</button><button name="cancel" value="yes">Cancel</button></form></html>`,
    );
    return;
  }
  const typed = new URLSearchParams(await text(request));
  const result = typed.has("cancel")
    ? { error: "access_denied", error_description: "The person went back." }
    : { login: { accountId: typed.get("account") ?? "" } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
