import { LRUCache } from "lru-cache";
import { findSettingPicture } from "@/db/site/settings";
import { isReadable } from "@/lib/forum-settings/colour";
import { LOGO_SIZES, lookOf } from "@/lib/forum-settings/look";
import { compress, LEVELS } from "./compress";
import { type FinishedPage, finishPage, type Headers } from "./finished-page";
import { WORKER_PATH } from "./worker-file";

/** The logo in its sizes, and the style with the accent colour: both have addresses that name their content. */
export type FindLook = (path: string) => Promise<FinishedPage | undefined>;

const LOGO = new RegExp(`^/logo/([\\w-]{22})/(${LOGO_SIZES.join("|")})\\.png$`);
const LOOK = /^\/look\/([0-9a-f]{6})\.css$/;
/** A logo in all its sizes, and the logos of some open pages from before a change. */
const MOST_KEPT = 40;
const FOREVER = "public, max-age=31536000, immutable";

export const isLook = (path: string): boolean => path === WORKER_PATH || LOGO.test(path) || LOOK.test(path);

export function createLook(headers: Headers, worker?: () => Promise<FinishedPage>): FindLook {
  const kept = new LRUCache<string, FinishedPage>({ max: MOST_KEPT });

  return async function find(path) {
    if (path === WORKER_PATH) return worker?.();
    const known = kept.get(path);
    if (known) return known;
    const made = await make(path);
    if (made) kept.set(path, made);
    return made;
  };

  async function make(path: string): Promise<FinishedPage | undefined> {
    const [, accent] = LOOK.exec(path) ?? [];
    if (accent && isReadable(`#${accent}`))
      return finished(
        "text/css; charset=utf-8",
        await compress(Buffer.from(lookOf(`#${accent}`)), LEVELS.file),
      );
    const [, key, size] = LOGO.exec(path) ?? [];
    const bytes = key && size ? await findSettingPicture(key, Number(size)) : null;
    return bytes ? finished("image/png", { identity: bytes }) : undefined;
  }

  function finished(type: string, bodies: Parameters<typeof finishPage>[0]["bodies"]): FinishedPage {
    return finishPage({
      status: 200,
      revision: -1,
      mayBeStored: true,
      bodies,
      headers: [["content-type", type], ["cache-control", FOREVER], ...headers],
    });
  }
}
