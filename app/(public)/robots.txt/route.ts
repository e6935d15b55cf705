import { readEnv } from "@/lib/env";
import { searchAnswersPath, searchPath, sitemapPath } from "@/lib/urls";

/** At build time the forum's address is not known. */
export const dynamic = "force-dynamic";

/** Pages that search engines may read but not list say so themselves. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    `Disallow: ${searchPath}`,
    `Disallow: ${searchAnswersPath}`,
    "",
    `Sitemap: ${readEnv().publicUrl}${sitemapPath}`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
