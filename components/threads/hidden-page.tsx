import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Sent with status 404, because a moderator may restore the thread. */
export function HiddenPage() {
  return (
    <Page shape="message">
      <Empty
        page
        search
        title="This thread is hidden"
        actions={
          <>
            <a className="btn go" href="/">
              Browse threads
            </a>
            <a className="btn" href="/rules">
              Read the rules
            </a>
          </>
        }
      >
        A moderator, a filter or flags from readers hid it. If a moderator restores it, this link works again.
      </Empty>
    </Page>
  );
}
