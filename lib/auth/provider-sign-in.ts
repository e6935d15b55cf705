import type { NextRequest } from "next/server";
import { readEnv } from "@/lib/env";
import type { ProviderSettings } from "@/lib/env-providers";
import { DomainError } from "@/lib/errors";
import { one } from "@/lib/forms/typed";
import { escaped } from "@/lib/html";
import { VISITOR } from "@/lib/pipeline/actor";
import { countAgainstLimit, limitKey } from "@/lib/pipeline/rate-limit";
import { ownPath, signInPath } from "@/lib/urls";
import { callbackCookie } from "@/lib/web/cookies";
import { typedOf } from "@/lib/web/form";
import { addressOf } from "@/lib/web/origin";
import { plainPage } from "@/lib/web/plain-page";
import { answered, moved } from "./auth-response";
import { comeBack, setOut } from "./next-auth";
import { failed, readSignInResult } from "./sign-in";

interface Onwards {
  readonly name: string;
  readonly location: string;
  readonly cookies: readonly string[];
}

/** A redirect would fall under the form page's `form-action`, which cannot list all addresses of a provider. */
function onwardsPage({ name, location, cookies }: Onwards): Response {
  const answer = plainPage({
    title: `Continue to ${name}`,
    head: `<meta http-equiv="refresh" content="0; url=${escaped(location)}">\n`,
    main: `<p><a href="${escaped(location)}">Continue to ${escaped(name)}</a></p>`,
  });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

const LIMIT = { points: 30, seconds: 900 };

export async function beginAt(provider: ProviderSettings, request: NextRequest): Promise<Response> {
  const next = ownPath(one((await typedOf(request)).next));
  const tooOften = await isTooOften(request);
  if (tooOften) return moved(signInPath(next, { error: "often" }));
  const { headers } = await setOut(provider.id, next, request);
  const location = headers.get("location");
  if (!location || location.startsWith(`${readEnv().publicUrl}/`))
    return answered(failed("OAuthSignin"), next, provider.id);
  return onwardsPage({ name: provider.name, location, cookies: headers.getSetCookie() });
}

export async function comeBackFrom(provider: ProviderSettings, request: NextRequest): Promise<Response> {
  const next = nextIn(request.cookies.get(callbackCookie())?.value);
  if (request.nextUrl.searchParams.has("error"))
    return moved(signInPath(next, { error: "declined", provider: provider.id }));
  const began = new Date();
  return answered(await readSignInResult(await comeBack(provider.id, request), began), next, provider.id);
}

async function isTooOften({ headers }: NextRequest): Promise<boolean> {
  const who = limitKey({ actor: VISITOR, source: "browser", address: addressOf(headers) });
  try {
    await countAgainstLimit("signInByProvider", LIMIT, who);
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

function nextIn(cookie = ""): string {
  return URL.canParse(cookie) ? ownPath(cookie.slice(new URL(cookie).origin.length)) : "/";
}
