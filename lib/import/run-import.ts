import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { clearExport, planExport } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "./as-import";
import { isOfDisqus } from "./disqus/records";
import { DISQUS, importStagedDisqus } from "./disqus/run";
import { DisqusStager } from "./disqus/stage";
import { ImportError } from "./import-error";
import type { Pictures } from "./pictures";
import { readExport } from "./read-export";
import { type ImportReport, LostShortcodes, Mended, readPlan, TakenAddresses } from "./report";
import { bringInArchives } from "./steps/archives";
import { bringInAuthors } from "./steps/authors";
import { bringInComments, type Found } from "./steps/comments";
import { bringInMentions } from "./steps/mentions";
import { type Blog, bringInPosts, readPosts } from "./steps/posts";
import { Stager } from "./steps/stage";
import { TagFinder } from "./steps/tags";

export type Progress = { step: "reading" | "writing"; done: number; total: number };

export type ImportOptions = {
  file: string;
  dryRun: boolean;
  split: boolean;
  /** The author's name in Disqus. */
  authorName?: string;
  pictures: Pictures;
  onProgress: (progress: Progress) => void;
};

const CHUNK = 256 * 1024;

/** Each batch is written whole or not at all, and existing rows are skipped: to resume, start again. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const mended = new Mended();
  await perform(clearExport, {}, AS_IMPORT);
  const { site, fromBlog, fromDisqus } = await readFile(options, mended).catch(nothingLeft);
  const numbers = await perform(planExport, { site }, AS_IMPORT);
  const { pinned, ...plan } = await readPlan(site);
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
  const disqus = fromDisqus ? await importStagedDisqus({ ...options, taken: blog.taken }) : null;
  await perform(clearExport, {}, AS_IMPORT);
  const { pictures, dryRun } = options;
  return {
    site,
    fromBlog,
    disqus,
    dryRun,
    numbers,
    ...plan,
    pinned: pinned?.title ?? null,
    tagsMade: tags.made,
    inDanger,
    mended: mended.list(),
    pictures: pictures.report(),
    shortcodes: blog.shortcodes.list(),
    addresses: blog.taken.list(),
  };
}

async function readFile({ file, split, onProgress }: ImportOptions, mended: Mended) {
  const total = (await stat(file)).size;
  const now = new Date();
  const [stager, disqus] = [new Stager(now, split), new DisqusStager(now, split)];
  const source = createReadStream(file, { highWaterMark: CHUNK });
  let site: string | undefined;
  for await (const record of readExport(source, mended.note)) {
    if (record.kind === "channel") site = siteOf(record.blogUrl);
    const isStaged = isOfDisqus(record) ? await disqus.add(record) : await stager.add(record);
    if (isStaged) onProgress({ step: "reading", done: source.bytesRead, total });
  }
  await stager.flush();
  await disqus.flush();
  onProgress({ step: "reading", done: total, total });
  if (site === undefined && !disqus.used)
    throw new ImportError("This export of Disqus has no page and no comment.");
  return { site: site ?? DISQUS, fromBlog: site !== undefined, fromDisqus: disqus.used };
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
