import { cacheKey } from "@/lib/addresses/cache-keys";
import type { ThreadRef } from "./event";

export function listed({ threadId, tags, writer }: ThreadRef): string[] {
  return [cacheKey.thread(threadId), cacheKey.lists, ...tags.map(cacheKey.tag), ...pageOf(writer)];
}

/** A null handle is the asker of an anonymous question, whose page does not list it. */
export function pageOf(handle: string | null): string[] {
  return handle === null ? [] : [cacheKey.person(handle)];
}

export function pagesNaming(
  thread: ThreadRef & { readonly commenters: readonly string[]; readonly lines: readonly number[] },
): string[] {
  return [
    ...[...listed(thread), cacheKey.tags, cacheKey.answers],
    ...[...thread.commenters.map(cacheKey.person), ...thread.lines.map(cacheKey.thread)],
  ];
}
