import { logPath } from "@/lib/urls";
import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Sent with status 410. `removedFor` is the moderator's reason. */
export function GonePage({ removedFor }: { removedFor: string | null }) {
  return (
    <Page shape="message">
      <Empty
        page
        title={removedFor === null ? "This thread was taken away" : "Removed by a moderator"}
        actions={
          <>
            <a className="btn go" href="/">
              To the threads
            </a>
            <a className="btn" href="/rules">
              Read the rules
            </a>
            {removedFor !== null && (
              <a className="btn" href={logPath("remove")}>
                What else was removed
              </a>
            )}
          </>
        }
      >
        {removedFor === null
          ? "Its writer withdrew it, or a moderator removed it. It will not come back to this address."
          : `The rule it was removed for: ${removedFor}. Whoever wrote it was told, and can appeal.`}
      </Empty>
    </Page>
  );
}
