import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readEnv } from "@/lib/env";
import { csrfCookie } from "@/lib/web/cookies";
import { giveCookies } from "@/lib/web/give-cookies";
import { deviceOf } from "./device";
import { authOptions } from "./options";

/** Sets out to a provider: next-auth's answer leads there, with cookies for the way back. */
export async function setOut(
  providerId: string,
  callbackUrl: string,
  request: NextRequest,
): Promise<Response> {
  const csrfToken = await takeCsrfToken(request);
  const body = new URLSearchParams({ csrfToken, callbackUrl });
  const answer = await ask(["signin", providerId], new NextRequest(request.url, { method: "POST", body }));
  // It held for this one step.
  (await cookies()).delete(csrfCookie());
  return answer;
}

/** Whoever a provider sends back: next-auth checks the proof, and begins a session. */
export function comeBack(providerId: string, request: NextRequest): Promise<Response> {
  return ask(["callback", providerId], request);
}

/** From next-auth's own endpoint. Its cookie goes into this request's jar, where next-auth looks for it at the next step. */
async function takeCsrfToken(request: NextRequest): Promise<string> {
  const answer = await ask(["csrf"], new NextRequest(new URL("/api/auth/csrf", request.url)));
  await giveCookies(answer.headers.getSetCookie());
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}

/** next-auth's route handler; cookies and headers it reads where Next has them for the request that is being answered. */
async function ask(way: string[], request: NextRequest): Promise<Response> {
  process.env.NEXTAUTH_URL = readEnv().publicUrl;
  const device = deviceOf((await headers()).get("user-agent"));
  return NextAuth(request, { params: { nextauth: way } }, authOptions(device));
}
