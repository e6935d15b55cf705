import { logPath } from "@/lib/urls";
import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Sent with status 410. `removedFor` is the moderator's reason. */
export function GonePage({ removedFor }: { removedFor: string | null }) {
  return (
    <Page shape="message">
      <Empty
        page
        search
        title={removedFor === null ? "This thread was deleted" : "Removed by a moderator"}
        actions={
          <>
            <a className="btn go" href="/">
              Browse threads
            </a>
            <a className="btn" href="/rules">
              Read the rules
            </a>
            {removedFor !== null && (
              <a className="btn" href={logPath("remove")}>
                Other removed posts
              </a>
            )}
          </>
        }
      >
        {removedFor === null
          ? "Its author deleted it, or a moderator removed it. This link will not work again."
          : `The reason: ${removedFor}. We notified its author, who can appeal.`}
      </Empty>
    </Page>
  );
}
