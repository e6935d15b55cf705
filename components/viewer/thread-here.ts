import { type Pattern, regExpOf } from "@/lib/addresses/page";
import { thread } from "@/lib/addresses/public";

type View = keyof typeof thread.views;

/** By the page's address; undefined on other pages. */
export function viewHere(): { name: View; thread: string; slug?: string; after?: string } | undefined {
  for (const [name, pattern] of Object.entries(thread.views) as [View, Pattern][]) {
    const values = regExpOf(pattern, () => "[^/]+").exec(location.pathname)?.groups;
    if (values) return { ...(values as { thread: string }), name };
  }
  return undefined;
}

export function threadHere(): { id: number; slug: string } {
  const { thread: id, slug = "" } = viewHere() ?? {};
  return { id: Number(id), slug };
}
