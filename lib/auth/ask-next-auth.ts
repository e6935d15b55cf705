import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { readEnv } from "@/lib/env";
import { deviceOf } from "./device";
import { authOptions } from "./options";

interface Asked {
  readonly method: "GET" | "POST";
  /** As in the address of next-auth's own routes: ["callback", "email"]. */
  readonly way: [action: "signin" | "callback", provider: string];
  readonly query?: Record<string, string>;
  readonly body?: Record<string, string>;
  readonly cookies?: Record<string, string>;
  readonly headers: Headers;
}

export interface Answered {
  readonly location: string;
  /** As in headers. */
  readonly cookies: string[];
}

/** Asks next-auth in this process for one step, in place of serving its routes: it sees what is given here and no more. */
export async function askNextAuth({ method, way, query, body, cookies, headers }: Asked): Promise<Answered> {
  process.env.NEXTAUTH_URL = readEnv().publicUrl;
  const request = {
    method,
    query: { ...query, nextauth: way },
    body: body ?? {},
    cookies: cookies ?? {},
    headers: { host: headers.get("host") ?? "" },
  };
  const answer = new Answer();
  await NextAuth(
    request as unknown as NextApiRequest,
    answer as unknown as NextApiResponse,
    authOptions(deviceOf(headers.get("user-agent"))),
  );
  return { location: answer.location, cookies: answer.cookies };
}

/** As much of a response as next-auth writes to. */
class Answer {
  private readonly headers = new Map<string, string | string[]>();

  get location(): string {
    return [this.getHeader("location") ?? "/"].flat()[0] ?? "/";
  }

  get cookies(): string[] {
    return [this.getHeader("set-cookie") ?? []].flat();
  }

  getHeader(name: string) {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  status() {
    return this;
  }

  end() {}

  json() {}

  send() {}
}
