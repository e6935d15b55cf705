import { cacheKey } from "@/lib/addresses/cache-keys";
import type { ThreadRef } from "./event";

/** The thread's own pages and every list it stands in, its writer's among them. */
export function listed({ threadId, tags, writer }: ThreadRef): string[] {
  return [cacheKey.thread(threadId), cacheKey.lists, ...tags.map(cacheKey.tag), ...pageOf(writer)];
}

/** What somebody wrote as the asker of an anonymous question is not on their page. */
export function pageOf(handle: string | null): string[] {
  return handle === null ? [] : [cacheKey.person(handle)];
}

/** Wherever a thread stands, is counted, or is named by its title. */
export function pagesNaming(
  thread: ThreadRef & { readonly commenters: readonly string[]; readonly lines: readonly number[] },
): string[] {
  return [
    ...[...listed(thread), cacheKey.tags, cacheKey.answers],
    ...[...thread.commenters.map(cacheKey.person), ...thread.lines.map(cacheKey.thread)],
  ];
}
