import type { CaseTraits } from "@/db/cases/alike";
import { readEnv } from "@/lib/env";
import { filteredPlainText } from "@/lib/forum/filters/text";
import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/links";

/** What all of some cases have in common. */
export interface Alike {
  readonly writer: boolean;
  readonly reasons: CaseTraits["reasons"];
  /** Hosts of links, without "www.". */
  readonly sites: readonly string[];
}

export function whatIsAlike(all: readonly CaseTraits[]): Alike | null {
  const [first, ...others] = all;
  if (!first) return null;
  const sitesOfOthers = others.map(sitesIn);
  const alike = {
    writer: first.ownerId !== null && others.every(({ ownerId }) => ownerId === first.ownerId),
    reasons: first.reasons.filter((reason) => others.every(({ reasons }) => reasons.includes(reason))),
    sites: sitesIn(first).filter((site) => sitesOfOthers.every((sites) => sites.includes(site))),
  };
  return alike.writer || alike.reasons.length > 0 || alike.sites.length > 0 ? alike : null;
}

function sitesIn({ body, text }: CaseTraits): string[] {
  const links = [...(body ? linksIn(body as RichText) : []), ...filteredPlainText(text ?? "").links];
  const own = hostOf(readEnv().publicUrl);
  return [...new Set(links.map(hostOf))].filter((host) => host !== "" && host !== own);
}

const hostOf = (link: string): string => (URL.canParse(link) ? new URL(link).host.replace(/^www\./, "") : "");
