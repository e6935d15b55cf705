import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";

export const metadata = { title: "No such page" };

export default function NotFound() {
  return (
    <Page shape="message">
      <Empty
        page
        title="There is no page here"
        actions={
          <>
            <a className="btn go" href="/">
              To the threads
            </a>
            <a className="btn" href="/tags">
              Look by injury
            </a>
          </>
        }
      >
        The address may be mistyped, or what stood here is hidden while a moderator looks at it.
      </Empty>
    </Page>
  );
}
