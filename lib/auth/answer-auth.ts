import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readEnv } from "@/lib/env";
import { problem } from "@/lib/pipeline/problem";
import { confirmSignInPath, ownPath } from "@/lib/urls";
import { hintCookie, sessionCookie } from "./cookies";
import { authOptions } from "./options";
import { requireOwnOrigin } from "./origin";

interface Call {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own routes, as far as the forum uses them: only a POST uses a sign-in link up. */
export async function answerAuth(request: NextRequest, call: Call): Promise<Response> {
  const { nextauth } = await call.params;
  if (nextauth.join("/") !== "callback/email") return new Response(null, { status: 404 });
  const next = ownPath(request.nextUrl.searchParams.get("callbackUrl"));
  if (request.method !== "POST") {
    // Programs that look through mail open every link; so opening one only shows the button.
    return moved(confirmSignInPath(request.nextUrl.searchParams.get("token") ?? "", next));
  }
  try {
    requireOwnOrigin(request.headers);
  } catch (error) {
    return problem(error);
  }
  process.env.NEXTAUTH_URL = readEnv().publicUrl;
  return settled(await NextAuth(request, call, authOptions()), next);
}

/** Whoever is signed in now goes on to `next`, with the hint for our script; anybody else is told why not. */
function settled(response: Response, next: string): Response {
  const signedIn = response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookie()}=`));
  const reason = new URL(response.headers.get("location") ?? "/", "http://here").searchParams.get("error");
  const answer = moved(
    signedIn ? next : `/sign-in?${new URLSearchParams({ error: reason ?? "failed", next })}`,
  );
  for (const cookie of response.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  if (signedIn) answer.headers.append("set-cookie", hintCookie(true));
  return answer;
}

function moved(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
