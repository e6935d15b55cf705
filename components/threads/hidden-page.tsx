import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Answered with the status 404: it may come back to this address, or be removed. */
export function HiddenPage() {
  return (
    <Page shape="message">
      <Empty
        page
        title="Hidden until a moderator has looked"
        actions={
          <>
            <a className="btn go" href="/">
              To the threads
            </a>
            <a className="btn" href="/rules">
              Read the rules
            </a>
          </>
        }
      >
        Readers or a filter flagged this thread, or a moderator is looking into it. If nothing is wrong with
        it, it will be here again.
      </Empty>
    </Page>
  );
}
