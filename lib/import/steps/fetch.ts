import { findStagedPost, listPostsToImport } from "@/db/imports/reads";
import { fetchFiles } from "../fetch/fetch-files";
import type { Reach } from "../fetch/reach";
import type { BlogFiles, WantedFile } from "../files/blog-files";
import { Losses } from "../report/losses";
import { postsWithAddresses, readAddresses } from "./files";
import { bodyOf } from "./posts";

export interface FetchReport {
  readonly wanted: number;
  readonly files: number;
  readonly bytes: number;
}

interface Blog {
  readonly site: string;
  readonly pictures: BlogFiles;
  readonly dryRun: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** Brings the files of all posts, new ones and those that are here, beside the folder of uploads. */
export async function bringFilesNear(blog: Blog, reach: Reach): Promise<FetchReport> {
  const wanted = await listWanted(blog);
  const folder = blog.pictures.fetchedFolder;
  if (blog.dryRun || wanted.length === 0 || folder === undefined)
    return { wanted: wanted.length, files: 0, bytes: 0 };
  const { onProgress } = blog;
  const { losses, ...fetched } = await fetchFiles(wanted, { folder, reach, onProgress });
  blog.pictures.fetched(losses);
  return { wanted: wanted.length, ...fetched };
}

async function listWanted({ site, pictures }: Blog): Promise<WantedFile[]> {
  const wanted = new Map<string, WantedFile>();
  const files = pictures.wanting((file) => {
    if (!wanted.has(file.name)) wanted.set(file.name, file);
  });
  for (const number of await listPostsToImport(site))
    await bodyOf(await findStagedPost(number), {
      site,
      pictures: { of: () => files },
      shortcodes: new Losses(),
      blocks: new Losses(),
    });
  for await (const { body } of postsWithAddresses(site)) readAddresses(body, files);
  return [...wanted.values()];
}
