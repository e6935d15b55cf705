import { cookies } from "next/headers";
import { NextResponse } from "next/server";

export async function giveCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  const headers = lines.map((cookie): [string, string] => ["set-cookie", cookie]);
  for (const cookie of new NextResponse(null, { headers }).cookies.getAll()) jar.set(cookie);
}
