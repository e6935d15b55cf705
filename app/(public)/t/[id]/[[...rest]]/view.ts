import { pathOfView, type ViewOf } from "@/lib/addresses/page";
import { thread as threadPage } from "@/lib/addresses/public";

type Asked = ViewOf<typeof threadPage.views>;
export type View = Exclude<Asked, { name: "number" }>;
export type RepliesView = Exclude<View, { name: "since" | "history" }>;

export const viewPath = ({ id, slug }: { id: number; slug: string }, view: View) =>
  pathOfView(threadPage, { ...view, thread: id, slug });
