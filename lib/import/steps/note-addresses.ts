import { listItemsWithAddresses } from "@/db/imports/reads";
import { noteStaged } from "@/lib/forum/site/imports/staging";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import { oldPathsOf, pathOf } from "./addresses";

const A_BATCH = 1000;

/** Notes which addresses lead to each post and to each page of a picture, so that the plan can find posts by them. */
export async function noteAddresses(site: string): Promise<void> {
  const home = pathOf(site);
  for (let after = 0; ; ) {
    const staged = await listItemsWithAddresses(after, A_BATCH);
    if (staged.length === 0) return;
    const items = staged.map(({ number, kind, ...item }) => ({
      number,
      paths: kind === "attachment" ? pathsOfPicture(item, home) : oldPathsOf(item, site),
    }));
    await perform(noteStaged, { items, comments: [] }, AS_IMPORT);
    after = staged.at(-1)?.number ?? after;
  }
}

export function pathsOfPicture({ link, oldId }: { link: string; oldId: number | null }, home: string) {
  const path = pathOf(link);
  const byNumber = `${home}/p/${oldId}`;
  return path === "" || path === home ? [byNumber] : [path, byNumber];
}
