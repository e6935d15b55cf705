import { readEnv } from "@/lib/env";
import { searchAnswersPath, searchPath, sitemapPath } from "@/lib/urls";

// Next would make files of these names while it builds, without a database.
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
