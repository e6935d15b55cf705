import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { moderationPath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";

/** Moderators neither decide about their own posts nor learn who flagged them. */
export async function OwnTarget({ viewer, next }: { viewer: Viewer; next: string }) {
  return (
    <Page shape="message" {...(await accountOf(viewer))}>
      <Empty
        page
        title="This case is about you"
        actions={
          <>
            {next !== moderationPath && (
              <a className="btn go" href={next}>
                Next case
              </a>
            )}
            <a className="btn" href={moderationPath}>
              Back to the queue
            </a>
          </>
        }
      >
        Another moderator must decide this case. We will notify you of the decision, the reason and how to
        appeal.
      </Empty>
    </Page>
  );
}
