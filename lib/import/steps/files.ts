import { listBlogHosts, listThreadsWithAddresses } from "@/db/imports/reads";
import { listOldPictures } from "@/db/old-addresses/reads";
import { fillThread, importFiles } from "@/lib/forum/site/imports/files";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/own-files";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { isOwnPicture, isWebLink } from "@/lib/rich-text/safe-link";
import { AS_IMPORT } from "../as-import";
import type { BlogFacts, BlogFiles, OldFile, PostFiles } from "../files/blog-files";

const A_BATCH = 500;
const THREADS = 20;

export async function readBlogFacts(site: string): Promise<BlogFacts> {
  return { site, hosts: await listBlogHosts(), here: await listOldPictures(site) };
}

export async function keepFiles(site: string, files: readonly OldFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += A_BATCH)
    await perform(importFiles, { site, files: files.slice(at, at + A_BATCH) }, AS_IMPORT);
}

interface Filling {
  readonly site: string;
  readonly pictures: BlogFiles;
  readonly dryRun: boolean;
}

/** Brings posts that are here the files that an earlier import left where they were. */
export async function fillPosts({ site, pictures, dryRun }: Filling): Promise<void> {
  if (!pictures.brings) return;
  for await (const { oldId, title, body } of postsWithAddresses(site)) {
    const files = pictures.of(title);
    const found = readAddresses(body, files);
    if (dryRun || found.pictures.length + found.files.length === 0) continue;
    await keepFiles(site, files.kept);
    await perform(fillThread, { site, oldId, ...found }, AS_IMPORT);
  }
}

export async function* postsWithAddresses(site: string) {
  for (let after = 0; ; ) {
    const threads = await listThreadsWithAddresses(site, after, THREADS);
    for (const { oldId, title, body } of threads) yield { oldId, title, body: body as RichText };
    const last = threads.at(-1);
    if (!last) return;
    after = last.oldId;
  }
}

/** What a post shows and links elsewhere that is here by now. */
export function readAddresses(body: RichText, files: PostFiles) {
  const pictures = [...new Set(pictureSourcesOf(body))].filter(isWebLink).flatMap((from) => {
    const picture = files.pictureOf([from]);
    return isOwnPicture(picture.src) ? [{ from, ...picture }] : [];
  });
  const linked = linksIn(body)
    .filter(isWebLink)
    .flatMap((from) => {
      const to = files.fileOf(from);
      return to === undefined ? [] : [{ from, to }];
    });
  return { pictures, files: linked };
}
