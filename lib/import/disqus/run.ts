import { type ComingBlog, type KnownAuthor, listAuthors } from "@/db/disqus/coming";
import type { DisqusNumbers } from "@/db/disqus/numbers";
import { findStagedForum, listMissingPages } from "@/db/disqus/reads";
import { importAuthor } from "@/lib/forum/site/imports/authors";
import { planDisqusExport } from "@/lib/forum/site/imports/disqus-staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import type { TakenAddresses } from "../report/addresses";
import type { Losses } from "../report/losses";
import type { AddressClaims } from "../steps/address-claims";
import { bringInDisqus, readDisqusTexts } from "./bring-in";
import { pathsOfMissingPage } from "./missing-page";
import { noteWords } from "./note-words";
import { type DisqusReport, readDisqusPlan } from "./report";

export const DISQUS = "https://disqus.com";

export interface DisqusPlan {
  readonly site: string;
  readonly blog: ComingBlog;
  readonly author: Omit<KnownAuthor, "handle"> | null;
  readonly report: Omit<DisqusReport, "inDanger">;
}

interface Planning {
  /** The author's name in Disqus. */
  readonly authorName: string | null | undefined;
  readonly blog: ComingBlog;
}

/** Plans what was staged before anything is written, so that a dry run and an import plan the same. */
export async function planStagedDisqus({ authorName = null, blog }: Planning): Promise<DisqusPlan> {
  const { forum, hosts } = (await findStagedForum()) ?? { forum: "", hosts: [] };
  const site = siteOf(forum);
  if (blog !== null) await noteWords(blog);
  const numbers = await perform(planDisqusExport, { site, authorName, blog }, AS_IMPORT);
  const author = await authorFor(authorName, { forum, hosts, numbers, blog });
  const report = { forum, numbers, ...(await readDisqusPlan()), author: author?.name ?? null };
  return { site, blog, author, report };
}

interface Writing {
  readonly dryRun: boolean;
  readonly personOf: ReadonlyMap<string, number>;
  readonly taken: TakenAddresses;
  readonly claims: AddressClaims;
  readonly linked: Losses;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

/** After the posts and comments of the blog. */
export async function importStagedDisqus(plan: DisqusPlan, writing: Writing): Promise<DisqusReport> {
  const { dryRun, personOf, taken, claims, linked, onProgress } = writing;
  const { numbers } = plan.report;
  const total = numbers.pagesMissing + numbers.comments;
  let done = 0;
  const onDone = (by: number) => {
    done += by;
    onProgress({ done, total });
  };
  if (dryRun) {
    for (const page of await listMissingPages()) {
      const paths = pathsOfMissingPage(page);
      taken.add(page.title, paths, await claims.takenOf(paths));
      onDone(1);
    }
    return { ...plan.report, inDanger: await readDisqusTexts({ linked, onDone }) };
  }
  const authorId = await authorIdOf(plan.author, personOf);
  const { site, blog } = plan;
  return { ...plan.report, inDanger: await bringInDisqus({ site, blog, authorId, taken, linked, onDone }) };
}

/** Names what came from this forum of Disqus for ever, as a blog's address names what came from the blog. */
function siteOf(forum: string): string {
  return /^[a-z0-9-]{1,63}$/i.test(forum) ? `https://${forum.toLowerCase()}.disqus.com` : DISQUS;
}

interface Known {
  readonly forum: string;
  readonly hosts: string[];
  readonly numbers: DisqusNumbers;
  readonly blog: ComingBlog;
}

/** The author of that name, or else the one who wrote most of the blog; a new one where no author is. */
async function authorFor(name: string | null, { forum, hosts, numbers, blog }: Known) {
  if (numbers.byName + numbers.pagesMissing === 0) return null;
  const authors = await listAuthors(hosts, blog);
  const asked = name?.toLowerCase();
  const author =
    authors.find((each) => [each.name.toLowerCase(), each.handle?.toLowerCase()].includes(asked)) ??
    authors[0];
  return author ?? { id: null, login: null, name: name || forum || hosts[0] || "Author" };
}

async function authorIdOf(
  author: DisqusPlan["author"],
  personOf: ReadonlyMap<string, number>,
): Promise<number> {
  if (!author) return 0;
  const known = author.id ?? (author.login === null ? undefined : personOf.get(author.login));
  if (known !== undefined) return known;
  const made = { login: "disqus", email: null, name: author.name };
  return (await perform(importAuthor, made, AS_IMPORT)).personId;
}
