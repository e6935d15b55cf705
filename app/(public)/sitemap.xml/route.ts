import { listSitemapParts } from "@/db/threads/sitemap";
import { readEnv } from "@/lib/env";
import { sitemapIndexOf } from "@/lib/feeds/sitemap";
import { sitemapOfPages, sitemapOfThreads } from "@/lib/urls";

/** At build time there is no database. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const origin = readEnv().publicUrl;
  const parts = await listSitemapParts();
  return sitemapIndexOf([
    { url: origin + sitemapOfPages },
    ...parts.map(({ part, changedAt }) => ({ url: origin + sitemapOfThreads(part), changedAt })),
  ]);
}
