import type { DisqusNumbers } from "@/db/disqus/numbers";
import { findStagedForum, listAuthorsHere, listMissingPages } from "@/db/disqus/reads";
import { importAuthor } from "@/lib/forum/site/imports/authors";
import { planDisqusExport } from "@/lib/forum/site/imports/disqus-staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import type { TakenAddresses } from "../report/addresses";
import { bringInDisqus } from "./bring-in";
import { pathsOfMissingPage } from "./missing-page";
import { type DisqusReport, readDisqusPlan } from "./report";

export const DISQUS = "https://disqus.com";

interface DisqusOptions {
  dryRun: boolean;
  /** The author's name in Disqus. */
  authorName?: string | undefined;
  taken: TakenAddresses;
  onProgress: (progress: { step: "writing"; done: number; total: number }) => void;
}

/** What was staged: plans it, and writes it unless this is a dry run. */
export async function importStagedDisqus(options: DisqusOptions): Promise<DisqusReport> {
  const { dryRun, authorName = null, taken, onProgress } = options;
  const { forum, hosts } = (await findStagedForum()) ?? { forum: "", hosts: [] };
  const site = siteOf(forum);
  const numbers = await perform(planDisqusExport, { site, authorName }, AS_IMPORT);
  const plan = await readDisqusPlan();
  const author = await authorFor(authorName, { forum, hosts, numbers, dryRun });
  let inDanger = 0;
  if (dryRun)
    for (const page of await listMissingPages()) taken.add(page.title, pathsOfMissingPage(page), []);
  else {
    const total = numbers.pagesMissing + numbers.comments;
    let done = 0;
    const onDone = (by: number) => {
      done += by;
      onProgress({ step: "writing", done, total });
    };
    inDanger = await bringInDisqus({ site, authorId: author?.id ?? 0, taken, onDone });
  }
  return { forum, numbers, ...plan, author: author?.name ?? null, inDanger };
}

/** Names what came from this forum of Disqus for ever, as a blog's address names what came from the blog. */
function siteOf(forum: string): string {
  return /^[a-z0-9-]{1,63}$/i.test(forum) ? `https://${forum.toLowerCase()}.disqus.com` : DISQUS;
}

type Known = { forum: string; hosts: string[]; numbers: DisqusNumbers; dryRun: boolean };

/** The author here of that name, or else the one who wrote most of the blog; a new one where no author is. */
async function authorFor(name: string | null, { forum, hosts, numbers, dryRun }: Known) {
  if (numbers.byName + numbers.pagesMissing === 0) return null;
  const authors = await listAuthorsHere(hosts);
  const asked = name?.toLowerCase();
  const author =
    authors.find((each) => [each.name?.toLowerCase(), each.handle.toLowerCase()].includes(asked)) ??
    authors[0];
  if (author) return { id: author.id, name: author.name ?? author.handle };
  const made = name || forum || hosts[0] || "Author";
  if (dryRun) return { id: 0, name: made };
  const { personId } = await perform(importAuthor, { login: "disqus", email: null, name: made }, AS_IMPORT);
  return { id: personId, name: made };
}
