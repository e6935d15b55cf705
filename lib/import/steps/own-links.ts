import { listThreadsByOldAddress } from "@/db/old-addresses/reads";
import { movedByQuery } from "@/lib/addresses/of-wordpress";
import { threadPath } from "@/lib/urls";
import { pathOf } from "./addresses";

export type HereOf = (address: string) => string | undefined;

/** Whether an address is one of the blog, with or without "www". */
export function isOfBlog(address: string, site: string): boolean {
  return (
    URL.canParse(address) && hostOf(address) === hostOf(site) && pathOf(address).startsWith(pathOf(site))
  );
}

/** Leads links among the posts of a blog to the threads here. All posts must have come in. */
export async function linksHere(site: string): Promise<HereOf> {
  const threads = new Map((await listThreadsByOldAddress(site)).map(({ path, ...thread }) => [path, thread]));
  return (address) => {
    if (!isOfBlog(address, site)) return undefined;
    const { searchParams, hash } = new URL(address);
    const path = pathOf(address);
    const thread = threads.get(movedByQuery(searchParams, path) ?? path);
    return thread && threadPath(thread) + (/^#comment-\d{1,15}$/.test(hash) ? hash : "");
  };
}

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, "");
