import { createHash } from "node:crypto";
import type { NextRequest } from "next/server";
import { readEnv } from "@/lib/env";
import type { ProviderSettings } from "@/lib/env-providers";
import { DomainError } from "@/lib/errors";
import { newSecret } from "@/lib/forum/sign-ins/secrets";
import { VISITOR } from "@/lib/pipeline/actor";
import { typedOf } from "@/lib/pipeline/form";
import { spend, spender } from "@/lib/pipeline/rate-limit";
import { one } from "@/lib/pipeline/typed";
import { ownPath, signInPath } from "@/lib/urls";
import { answered, moved } from "./answered";
import { askNextAuth } from "./ask-next-auth";
import { callbackCookie, csrfCookie, sessionCookie } from "./cookies";
import { onwardsPage } from "./onwards-page";
import { addressOf } from "./origin";
import { settle } from "./sign-in";

const LIMIT = { points: 30, seconds: 900 };

/** Sets out to a provider: next-auth makes what the provider has to bring back, and keeps it in cookies. */
export async function beginAt(provider: ProviderSettings, request: NextRequest): Promise<Response> {
  const next = ownPath(one((await typedOf(request)).next));
  const tooOften = await isTooOften(request);
  if (tooOften) return moved(signInPath(next, { error: "often" }));
  // next-auth asks for a token against forged forms; requireOwnOrigin has answered for this one.
  const csrfToken = newSecret();
  const hash = createHash("sha256").update(`${csrfToken}${readEnv().authSecret}`).digest("hex");
  const { location, cookies } = await askNextAuth({
    method: "POST",
    way: ["signin", provider.id],
    body: { csrfToken, callbackUrl: next },
    cookies: { [csrfCookie()]: `${csrfToken}|${hash}` },
    headers: request.headers,
  });
  if (location.startsWith(`${readEnv().publicUrl}/`))
    return answered({ cookies: [], error: "OAuthSignin" }, next, provider.id);
  return onwardsPage({ name: provider.name, location, cookies });
}

/** The provider sent somebody back, with a proof of who they are or with a refusal. */
export async function comeBackFrom(provider: ProviderSettings, request: NextRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const next = nextIn(cookies[callbackCookie()]);
  if (query.error) return moved(signInPath(next, { error: "declined", provider: provider.id }));
  // Without the session of whoever was here before: their account would be tied to this one.
  delete cookies[sessionCookie()];
  const { headers } = request;
  const back = await askNextAuth({ method: "GET", way: ["callback", provider.id], query, cookies, headers });
  return answered(await settle(back), next, provider.id);
}

async function isTooOften({ headers }: NextRequest): Promise<boolean> {
  const who = spender({ actor: VISITOR, source: "browser", address: addressOf(headers) });
  try {
    await spend("signInByProvider", LIMIT, who);
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

/** Where somebody was going, as next-auth keeps it: the whole address of a page of ours. */
function nextIn(cookie = ""): string {
  return URL.canParse(cookie) ? ownPath(cookie.slice(new URL(cookie).origin.length)) : "/";
}
