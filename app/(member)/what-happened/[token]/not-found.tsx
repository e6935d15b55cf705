import { Page } from "@/components/layout/page";
import { Empty } from "@/components/ui/empty";
import { REFUSED_LINK } from "@/lib/forum/mail/links";

/** Why the link is refused is nobody's business who has not got it by mail. */
export default function NoSuchLink() {
  return (
    <Page shape="message">
      <Empty
        page
        title="That was not done"
        actions={
          <a className="btn" href="/settings#mail">
            To your settings
          </a>
        }
      >
        {REFUSED_LINK}
      </Empty>
    </Page>
  );
}
