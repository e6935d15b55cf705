import type { NextRequest } from "next/server";
import { readEnv } from "@/lib/env";
import { confirmSignInPath, ownPath } from "@/lib/urls";
import { requireOwnOrigin } from "@/lib/web/origin";
import { problem } from "@/lib/web/problem";
import { answered, moved } from "./auth-response";
import { beginAt, comeBackFrom } from "./provider-sign-in";
import { signInBy } from "./sign-in";
import { stateOfLink } from "./waiting-sign-in";

interface Call {
  params: Promise<{ nextauth: string[] }>;
}

export async function answerAuth(request: NextRequest, call: Call): Promise<Response> {
  const [action, id = "", ...rest] = (await call.params).nextauth;
  const provider = readEnv().providers.find((one) => one.id === id);
  const asked = `${request.method} ${rest.length === 0 ? action : "nothing"}`;
  try {
    if (asked === "GET callback" && id === "email") return showButton(request);
    if (asked === "GET callback" && provider) return await comeBackFrom(provider, request);
    if (asked === "POST callback" && id === "email") {
      requireOwnOrigin(request.headers);
      return await spendLink(request);
    }
    if (asked === "POST signin" && provider) {
      requireOwnOrigin(request.headers);
      return await beginAt(provider, request);
    }
  } catch (error) {
    return problem(error);
  }
  return new Response(null, { status: 404 });
}

/** Email scanners open every link, so a GET only shows the button. */
function showButton({ nextUrl: { searchParams } }: NextRequest): Response {
  return moved(confirmSignInPath(searchParams.get("token") ?? "", ownPath(searchParams.get("callbackUrl"))));
}

/** Works only in the browser that asked; on any other, the link's page asks for the code. */
async function spendLink({ nextUrl: { searchParams }, headers }: NextRequest): Promise<Response> {
  const token = searchParams.get("token") ?? "";
  const next = ownPath(searchParams.get("callbackUrl"));
  if ((await stateOfLink(token)) !== "ready") return moved(confirmSignInPath(token, next));
  return answered(await signInBy(token, headers), next);
}
