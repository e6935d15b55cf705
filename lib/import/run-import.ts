import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { clearExport, planExport } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "./as-import";
import { ImportError } from "./import-error";
import type { Pictures } from "./pictures";
import { type ImportReport, LostShortcodes, Mended, readPlan, TakenAddresses } from "./report";
import { readPeopleAndChanges } from "./report-of-changes";
import { bringInArchives } from "./steps/archives";
import { bringInAuthors } from "./steps/authors";
import { bringInComments, type Found } from "./steps/comments";
import { compareWithHere } from "./steps/compare";
import { lockAsOnBlog } from "./steps/locks";
import { bringInMentions } from "./steps/mentions";
import { type Blog, bringInPosts, readPosts } from "./steps/posts";
import { renumberOthers } from "./steps/same-numbers";
import { Stager } from "./steps/stage";
import { TagFinder } from "./steps/tags";
import { bringInChanges } from "./steps/update";
import { readWxr } from "./wxr/read-wxr";

export type Progress = { step: "reading" | "writing"; done: number; total: number };

export type ImportOptions = {
  file: string;
  dryRun: boolean;
  split: boolean;
  /** Also pages, as articles. */
  pages?: boolean;
  /** Also what the blog changed in posts and comments that are here. */
  update?: boolean;
  /** Locks threads whose comments were closed on the blog. */
  keepClosed?: boolean;
  pictures: Pictures;
  onProgress: (progress: Progress) => void;
};

const CHUNK = 256 * 1024;

/** Each batch is written whole or not at all, and existing rows are skipped: to resume, start again. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const mended = new Mended();
  await perform(clearExport, {}, AS_IMPORT);
  const site = await readFile(options, mended).catch(nothingLeft);
  const { pages = false, update = false, keepClosed = false } = options;
  const others = await renumberOthers(site);
  const numbers = await perform(planExport, { site, pages }, AS_IMPORT);
  await compareWithHere({ site, pictures: options.pictures });
  const { pinned, ...plan } = await readPlan(site);
  const told = await readPeopleAndChanges({ site, update, keepClosed, others });
  const tags = new TagFinder(options.dryRun);
  const blog = {
    site,
    tags,
    pictures: options.pictures,
    shortcodes: new LostShortcodes(),
    taken: new TakenAddresses(),
  };
  if (options.dryRun) await readPosts(blog);
  const { inDanger } = options.dryRun
    ? { inDanger: 0 }
    : await write({ ...blog, pinned: pinned?.number ?? null }, numbers, options.onProgress);
  if (!options.dryRun && update) await bringInChanges(blog);
  if (!options.dryRun && keepClosed) await lockAsOnBlog(site);
  await perform(clearExport, {}, AS_IMPORT);
  const { pictures, dryRun } = options;
  return {
    site,
    dryRun,
    numbers,
    ...plan,
    ...told,
    pinned: pinned?.title ?? null,
    tagsMade: tags.made,
    inDanger,
    mended: mended.list(),
    pictures: pictures.report(),
    shortcodes: blog.shortcodes.list(),
    addresses: blog.taken.list(),
  };
}

async function readFile({ file, split, onProgress }: ImportOptions, mended: Mended): Promise<string> {
  const total = (await stat(file)).size;
  const stager = new Stager(new Date(), split);
  const source = createReadStream(file, { highWaterMark: CHUNK });
  let site = "";
  for await (const record of readWxr(source, mended.note)) {
    if (record.kind === "channel") site = siteOf(record.blogUrl);
    if (await stager.add(record)) onProgress({ step: "reading", done: source.bytesRead, total });
  }
  await stager.flush();
  onProgress({ step: "reading", done: total, total });
  return site;
}

async function write(
  blog: Omit<Blog, "personOf">,
  numbers: { posts: number; comments: number; mentions: number },
  onProgress: ImportOptions["onProgress"],
): Promise<Found> {
  const { site } = blog;
  const total = numbers.posts + numbers.comments + numbers.mentions;
  let done = 0;
  const advance = (by: number) => {
    done += by;
    onProgress({ step: "writing", done, total });
  };
  const personOf = await bringInAuthors();
  await bringInPosts({ ...blog, personOf }, () => advance(1));
  await bringInArchives({ ...blog, personOf });
  const found = await bringInComments({ site, personOf }, advance);
  await bringInMentions(site, advance);
  return found;
}

/** Clears the staged rows of a refused file; the refusal matters more than an error here. */
async function nothingLeft(refusal: unknown): Promise<never> {
  await perform(clearExport, {}, AS_IMPORT).catch(() => undefined);
  throw refusal;
}

/** The blog's address and the old ids identify each post for ever, so that a second run duplicates nothing. */
function siteOf(blogUrl: string): string {
  if (!URL.canParse(blogUrl) || !/^https?:/.test(blogUrl))
    throw new ImportError(
      "The export does not say which blog it came from: its <wp:base_blog_url> is not an address.",
    );
  return blogUrl.replace(/\/+$/, "");
}
