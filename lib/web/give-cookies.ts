import { cookies } from "next/headers";
import { NextResponse } from "next/server";

/** Sends cookies that are written as in headers along with the answer of an action or a route. */
export async function giveCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  const headers = lines.map((cookie): [string, string] => ["set-cookie", cookie]);
  for (const cookie of new NextResponse(null, { headers }).cookies.getAll()) jar.set(cookie);
}
