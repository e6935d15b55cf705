import { notFound } from "next/navigation";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { Contents } from "@/components/threads/contents";
import { GoOn } from "@/components/threads/next-steps";
import { ThreadHead } from "@/components/threads/thread-head";
import { ThreadText } from "@/components/threads/thread-text";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { publishPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { previewOf } from "./previewed";

/** The article in the shape of its page. Not found for everybody but its writer. */
export async function ArticlePreview({ id }: { id: number | null }) {
  const viewer = await currentActor();
  if (viewer.kind !== "member" || !canPublish(viewer, new Date()).allowed) notFound();
  const previewed = (await previewOf(viewer, id)) ?? notFound();
  const back = (
    <a className="btn" href={publishPath(id)}>
      Continue writing
    </a>
  );
  if ("missing" in previewed) {
    return (
      <MemberPage viewer={viewer} title="Preview" lead={previewed.missing}>
        {back}
      </MemberPage>
    );
  }
  const { thread } = previewed;
  return (
    <Page at="threads" shape="thread" {...(await accountOf(viewer))}>
      <div>
        <div className="note preview-bar" role="status">
          <p>This is a preview. Only you can see this page.</p>
          {back}
        </div>
        <article>
          <ThreadHead thread={thread} whole comments={[]} />
          <ThreadText thread={thread} preview />
        </article>
      </div>
      <aside>
        <Contents thread={thread} />
        <GoOn thread={thread} />
      </aside>
    </Page>
  );
}
