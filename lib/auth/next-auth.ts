import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readEnv } from "@/lib/env";
import { csrfCookie } from "@/lib/web/cookies";
import { giveCookies } from "@/lib/web/give-cookies";
import { deviceOf } from "./device";
import { authOptions } from "./options";

export async function setOut(
  providerId: string,
  callbackUrl: string,
  request: NextRequest,
): Promise<Response> {
  const csrfToken = await takeCsrfToken(request);
  const body = new URLSearchParams({ csrfToken, callbackUrl });
  const answer = await ask(["signin", providerId], new NextRequest(request.url, { method: "POST", body }));
  // The CSRF token was for this step only.
  (await cookies()).delete(csrfCookie());
  return answer;
}

export function comeBack(providerId: string, request: NextRequest): Promise<Response> {
  return ask(["callback", providerId], request);
}

/** next-auth reads the cookie from this request's jar at the next step. */
async function takeCsrfToken(request: NextRequest): Promise<string> {
  const answer = await ask(["csrf"], new NextRequest(new URL("/api/auth/csrf", request.url)));
  await giveCookies(answer.headers.getSetCookie());
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}

async function ask(way: string[], request: NextRequest): Promise<Response> {
  process.env.NEXTAUTH_URL = readEnv().publicUrl;
  const device = deviceOf((await headers()).get("user-agent"));
  return NextAuth(request, { params: { nextauth: way } }, authOptions(device));
}
