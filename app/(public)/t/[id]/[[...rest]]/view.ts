import { pathOfView, type ViewOf } from "@/lib/addresses/page";
import { thread as threadPage } from "@/lib/addresses/public";

type Asked = ViewOf<typeof threadPage.views>;
/** What a page of a thread shows. Its number alone leads to the first of them. */
export type View = Exclude<Asked, { name: "number" }>;
/** The thread with its replies, in one order or another. */
export type RepliesView = Exclude<View, { name: "since" | "history" }>;

/** The same view of a thread, at the address that it has now. */
export const viewPath = ({ id, slug }: { id: number; slug: string }, view: View) =>
  pathOfView(threadPage, { ...view, thread: id, slug });
