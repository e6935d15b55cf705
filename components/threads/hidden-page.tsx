import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Sent with status 404, because a moderator may restore the thread. */
export function HiddenPage() {
  return (
    <Page shape="message">
      <Empty
        page
        title="This thread is hidden"
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
        Readers or a filter flagged it, or a moderator took it aside. A moderator decides whether it comes
        back; if it does, it will be at this address again.
      </Empty>
    </Page>
  );
}
