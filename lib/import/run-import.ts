import { clearExport, planExport } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "./as-import";
import { isOfDisqus } from "./disqus/records";
import { DISQUS, type DisqusPlan, importStagedDisqus, planStagedDisqus } from "./disqus/run";
import { DisqusStager } from "./disqus/stage";
import type { Reach } from "./fetch/reach";
import type { BlogFiles } from "./files/blog-files";
import type { Part, Parts } from "./files/part";
import { Findings } from "./findings";
import { ImportError, ImportStopped, NotAnExport } from "./import-error";
import { NOTHING, type OnProgress } from "./progress";
import { recordsOf } from "./read-export";
import { type ImportReport, readPlan } from "./report";
import { readPeopleAndChanges } from "./report-of-changes";
import { AddressClaims } from "./steps/address-claims";
import { bringInArchives } from "./steps/archives";
import { bringInAuthors } from "./steps/authors";
import { BlogAddress } from "./steps/blog-address";
import { bringInComments } from "./steps/comments";
import { compareWithHere } from "./steps/compare";
import { bringFilesNear } from "./steps/fetch";
import { fillPosts, readBlogFacts } from "./steps/files";
import { lockAsOnBlog } from "./steps/locks";
import { bringInMentions } from "./steps/mentions";
import { noteAddresses } from "./steps/note-addresses";
import { type Blog, bringInPosts } from "./steps/posts";
import { type OtherPost, renumberOthers } from "./steps/same-numbers";
import { Stager } from "./steps/stage";
import { TagFinder } from "./steps/tags";
import { bringInChanges } from "./steps/update";

export interface ImportOptions {
  readonly parts: Parts;
  readonly dryRun: boolean;
  readonly split: boolean;
  /** Also pages, as articles. */
  readonly pages?: boolean;
  /** Also what the blog changed in posts and comments that are here. */
  readonly update?: boolean;
  /** Locks threads whose comments were closed on the blog. */
  readonly keepClosed?: boolean;
  /** The author's name in Disqus. */
  readonly authorName?: string | undefined;
  readonly pictures: BlogFiles;
  /** How the old site is asked for the pictures and files that are not here. */
  readonly oldSite?: Reach | undefined;
  /** The blog's address, for exports that do not say it. */
  readonly site?: string;
  readonly onProgress: OnProgress;
  /** Ends the import after the batch that is being written. */
  readonly signal?: AbortSignal;
}

/** Each batch is written whole or not at all, and existing rows are skipped: to resume, start again. */
export async function runImport(
  options: ImportOptions,
  findings = new Findings(options.dryRun, options.pictures),
): Promise<ImportReport> {
  await perform(clearExport, {}, AS_IMPORT);
  try {
    await read(options, findings);
    await write(options, findings);
  } catch (error) {
    // The error matters more than a second one here.
    await perform(clearExport, {}, AS_IMPORT).catch(() => undefined);
    throw error;
  }
  await perform(clearExport, {}, AS_IMPORT);
  options.pictures.end();
  return findings.report();
}

async function read(options: ImportOptions, findings: Findings): Promise<void> {
  const { parts, onProgress } = options;
  const address = new BlogAddress(options.site);
  const stager = new Stager(findings.startedAt, options.split);
  const disqus = new DisqusStager(findings.startedAt, options.split);
  const sizes = parts.parts.map(({ size }) => size);
  const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let done = 0;
  const now = () => ({
    done,
    total,
    posts: stager.posts,
    comments: stager.comments + disqus.comments,
    here: findings.here,
  });
  const report = (bytes: number) => {
    done += bytes;
    onProgress({ step: "reading", ...now() });
  };
  report(0);
  findings.notExports.push(...parts.beside);
  for (const part of parts.parts)
    await readPart(part, { options, findings, address, stager, disqus, report });
  if (findings.files.length === 0) throw noExport(findings.notExports);
  await stager.flush();
  await disqus.flush();
  if (!findings.fromBlog && !disqus.used)
    throw new ImportError("This export of Disqus has no page and no comment.");
  const site = findings.fromBlog ? await address.site() : DISQUS;
  findings.site = site;
  onProgress({ step: "sorting", ...now() });
  const others = await renumberOthers(site);
  if (findings.fromBlog) await noteAddresses(site);
  const { pages = false } = options;
  const { name: _name, site: _site, ...numbers } = await perform(planExport, { site, pages }, AS_IMPORT);
  findings.numbers = numbers;
  await compare(options, findings, others);
  const blog = findings.fromBlog ? site : null;
  if (disqus.used) findings.disqusPlan = await planStagedDisqus({ authorName: options.authorName, blog });
}

async function compare(
  { pictures, update = false, keepClosed = false }: ImportOptions,
  findings: Findings,
  others: OtherPost[],
): Promise<void> {
  const { site = "" } = findings;
  pictures.begin(await readBlogFacts(site));
  await compareWithHere({ site, pictures });
  findings.told = await readPeopleAndChanges({ site, update, keepClosed, others });
}

interface Reading {
  readonly options: ImportOptions;
  readonly findings: Findings;
  readonly address: BlogAddress;
  readonly stager: Stager;
  readonly disqus: DisqusStager;
  readonly report: (bytes: number) => void;
}

async function readPart(part: Part, reading: Reading): Promise<void> {
  const { options, findings, address, stager, disqus, report } = reading;
  const { mended, files, notExports } = findings;
  files.push(part.name);
  stager.startPart(files.length);
  mended.startPart(files.length);
  try {
    for await (const record of await recordsOf(part, mended.note, report)) {
      if (record.kind === "channel") {
        findings.fromBlog = true;
        address.add(record.blogUrl, part.name);
        findings.here = (await address.earlier()) ?? NOTHING;
      }
      if (record.kind === "item") mended.seeItem(record);
      const isStaged = isOfDisqus(record) ? await disqus.add(record) : await stager.add(record);
      if (isStaged) stopIfAsked(options.signal);
    }
  } catch (error) {
    if (!(error instanceof NotAnExport) || !part.found) throw inFile(error, part, options.parts);
    files.pop();
    mended.dropPart();
    notExports.push(part.name);
  }
}

async function write(options: ImportOptions, findings: Findings): Promise<void> {
  const { dryRun, signal } = options;
  const { site = "", numbers = { ...NOTHING, mentions: 0 }, written, here } = findings;
  const { plan, pinned } = await readPlan(site);
  const tags = new TagFinder(dryRun);
  findings.plan = plan;
  findings.pinned = pinned?.title ?? null;
  findings.tagsMade = tags.made;
  const total = numbers.posts + numbers.comments + numbers.mentions;
  const advance = (what: keyof typeof written, by: number) => {
    written[what] += by;
    const { posts, comments, mentions } = written;
    const done = posts + comments + mentions;
    options.onProgress({ step: "writing", done, total, posts, comments, here, fresh: numbers });
    stopIfAsked(signal);
  };
  await readyFiles(options, findings);
  advance("posts", 0);
  const claims = new AddressClaims();
  const blog: Omit<Blog, "personOf"> = {
    site,
    dryRun,
    claims,
    tags,
    pictures: options.pictures,
    pinned: pinned?.number ?? null,
    shortcodes: findings.shortcodes,
    blocks: findings.blocks,
    taken: findings.taken,
  };
  const personOf = await bringInAuthors(dryRun);
  await bringInPosts({ ...blog, personOf }, () => advance("posts", 1));
  await bringInArchives({ ...blog, personOf });
  const found = await bringInComments({ site, personOf, dryRun, linked: findings.linked }, (by) =>
    advance("comments", by),
  );
  findings.inDanger = found.inDanger;
  if (dryRun) advance("mentions", numbers.mentions);
  else await bringInMentions(site, (by) => advance("mentions", by));
  if (!dryRun && options.update) await bringInChanges(blog);
  if (!dryRun && options.keepClosed) await lockAsOnBlog(site);
  const { disqusPlan } = findings;
  if (disqusPlan) await writeDisqus(disqusPlan, { options, findings, personOf, claims });
}

/** Brings the files near, and posts that are here the files that they lack. */
async function readyFiles(options: ImportOptions, findings: Findings): Promise<void> {
  const { pictures, dryRun, oldSite, onProgress } = options;
  const { site = "", here, numbers } = findings;
  if (oldSite) {
    const onFetched = (done: number, total: number) => {
      onProgress({ step: "fetching", done, total, ...NOTHING, here, fresh: numbers });
      stopIfAsked(options.signal);
    };
    findings.fetched = await bringFilesNear({ site, pictures, dryRun, onProgress: onFetched }, oldSite);
  }
  await fillPosts({ site, pictures, dryRun });
}

interface Writing {
  readonly options: ImportOptions;
  readonly findings: Findings;
  readonly personOf: ReadonlyMap<string, number>;
  readonly claims: AddressClaims;
}

async function writeDisqus(
  plan: DisqusPlan,
  { options: { dryRun, onProgress, signal }, findings, personOf, claims }: Writing,
): Promise<void> {
  const { taken, linked, written } = findings;
  let before = 0;
  findings.disqus = await importStagedDisqus(plan, {
    dryRun,
    personOf,
    taken,
    claims,
    linked,
    onProgress({ done, total }) {
      written.comments += done - before;
      before = done;
      onProgress({ step: "writing", done, total, posts: 0, comments: done, here: NOTHING });
      stopIfAsked(signal);
    },
  });
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportStopped(String(signal.reason));
}

/** Of several files, the sentence names the one with the fault. */
function inFile(error: unknown, { name }: Part, { parts }: Parts): unknown {
  return error instanceof ImportError && parts.length > 1 ? error.in(name) : error;
}

function noExport(names: readonly string[]): ImportError {
  return new NotAnExport(
    `None of the files is a WordPress export: ${names.slice(0, 5).join("; ")}. In WordPress, Tools > Export > All content makes one.`,
  );
}
