import { listAttachments, listStagedAuthors, listStagedTerms } from "@/db/imports/reads";
import { importOldAddresses } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import type { AddressClaims } from "./address-claims";
import { pathOf, readable } from "./addresses";
import { pathsOfPicture } from "./note-addresses";
import type { TagFinder } from "./tags";

interface Blog {
  site: string;
  personOf: ReadonlyMap<string, number>;
  tags: TagFinder;
  claims: AddressClaims;
  dryRun: boolean;
}

interface Place {
  path: string;
  to: { tag: string } | { personId: number } | { postId: number };
}

const A_BATCH = 500;
const FOLDERS: Readonly<Record<string, string>> = { category: "category", post_tag: "tag" };

/** Archives of categories, tags and writers, and pages of pictures: after the posts, which keep the addresses they share. */
export async function bringInArchives(blog: Blog): Promise<void> {
  const places = [...(await archives(blog)), ...(await pages(blog))];
  if (blog.dryRun) {
    await blog.claims.takenOf(places.map(({ path }) => path));
    return;
  }
  for (let at = 0; at < places.length; at += A_BATCH)
    await perform(importOldAddresses, { site: blog.site, places: places.slice(at, at + A_BATCH) }, AS_IMPORT);
}

async function archives({ site, tags, personOf }: Blog): Promise<Place[]> {
  const home = pathOf(site);
  const places: Place[] = [];
  for (const { domain, slug, oldId } of await listStagedTerms()) {
    const [tag, folder] = [tags.known.get(slug), FOLDERS[domain]];
    if (tag === undefined || folder === undefined) continue;
    const to = { tag };
    places.push({ path: `${home}/${folder}/${readable(slug)}`, to });
    // Some blogs leave the word "category" out.
    if (domain === "category") places.push({ path: `${home}/${readable(slug)}`, to });
    if (domain === "category" && oldId !== null) places.push({ path: `${home}/cat/${oldId}`, to });
  }
  for (const { login, oldId } of await listStagedAuthors()) {
    const personId = personOf.get(login);
    if (personId === undefined) continue;
    const to = { personId };
    for (const name of new Set([login, login.replace(/[\s._@]+/g, "-")]))
      places.push({ path: `${home}/author/${readable(name)}`, to });
    if (oldId !== null) places.push({ path: `${home}/author-number/${oldId}`, to });
  }
  return places;
}

async function pages({ site }: Blog): Promise<Place[]> {
  const home = pathOf(site);
  return (await listAttachments(site)).flatMap(({ postId, ...picture }) =>
    pathsOfPicture(picture, home).map((path) => ({ path, to: { postId } })),
  );
}
