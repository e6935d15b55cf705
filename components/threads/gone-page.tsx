import { Page } from "../layout/page";
import { Empty } from "../ui/empty";

/** Answered with the status 410: it was here, and will not come back to this address. */
export function GonePage() {
  return (
    <Page shape="message">
      <Empty
        page
        title="This thread was taken away"
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
        Its writer withdrew it, or a moderator removed it. It will not come back to this address.
      </Empty>
    </Page>
  );
}
