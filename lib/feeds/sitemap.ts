import { escaped } from "@/lib/html";

interface Place {
  /** An absolute URL. */
  readonly url: string;
  readonly changedAt?: Date;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** By sitemaps.org, version 0.9. */
export const sitemapOf = (pages: readonly Place[]): Response => xmlOf("urlset", "url", pages);
export const sitemapIndexOf = (parts: readonly Place[]): Response => xmlOf("sitemapindex", "sitemap", parts);

function xmlOf(root: string, element: string, places: readonly Place[]): Response {
  const lines = places.map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<${element}><loc>${escaped(url)}</loc>${changed}</${element}>\n`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join("")}</${root}>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
