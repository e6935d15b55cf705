import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { MISSING_WORDS } from "@/lib/web/missing-words";

export const metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Page shape="message">
      <Empty
        page
        search
        title="Page not found"
        actions={
          <>
            <a className="btn go" href="/">
              Browse threads
            </a>
            <a className="btn" href="/tags">
              Browse tags
            </a>
          </>
        }
      >
        {MISSING_WORDS}
      </Empty>
    </Page>
  );
}
