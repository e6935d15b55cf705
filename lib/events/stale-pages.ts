import type { ThreadRef } from "./event";
import { staleKey } from "./stale-keys";

/** The thread's own pages and every list it stands in, its writer's among them. */
export function listed({ threadId, tags, writer }: ThreadRef): string[] {
  return [staleKey.thread(threadId), staleKey.lists, ...tags.map(staleKey.tag), ...pageOf(writer)];
}

/** What somebody wrote as the asker of an anonymous question is not on their page. */
export function pageOf(handle: string | null): string[] {
  return handle === null ? [] : [staleKey.person(handle)];
}
