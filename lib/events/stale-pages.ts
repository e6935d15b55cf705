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

/** Wherever a thread stands, is counted, or is named by its title. */
export function pagesNaming(
  thread: ThreadRef & { readonly commenters: readonly string[]; readonly lines: readonly number[] },
): string[] {
  return [
    ...[...listed(thread), staleKey.tags, staleKey.answers],
    ...[...thread.commenters.map(staleKey.person), ...thread.lines.map(staleKey.thread)],
  ];
}
