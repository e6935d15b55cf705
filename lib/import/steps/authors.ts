import { findAuthorHere, listPostWriters } from "@/db/imports/reads";
import { importAuthor } from "@/lib/forum/site/imports/authors";
import { perform } from "@/lib/pipeline/perform";
import { importedAt } from "../as-import";

/** By login. A dry run makes nobody, and knows those who would come by 0. */
export async function bringInAuthors(dryRun: boolean): Promise<Map<string, number>> {
  const personOf = new Map<string, number>();
  for (const { login, email, name, since } of await listPostWriters()) {
    const author = { login, email, name: name ?? (login || "Anonymous") };
    const here = await findAuthorHere(author);
    if (here && here.role !== "member") personOf.set(login, here.id);
    else if (dryRun) personOf.set(login, here?.id ?? 0);
    else personOf.set(login, (await perform(importAuthor, author, importedAt(since))).personId);
  }
  return personOf;
}
