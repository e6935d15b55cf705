import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { unseenBy } from "@/app/count-unseen";
import { gather } from "@/components/inbox/group-notifications";
import { InboxList } from "@/components/inbox/inbox-list";
import { InboxTabs } from "@/components/inbox/inbox-tabs";
import { type InboxKind, inboxKindOf, inboxKinds } from "@/components/inbox/kinds";
import { MarkSeen } from "@/components/inbox/mark-seen";
import { UnreadMessages } from "@/components/modmail/unread-messages";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listNotifications } from "@/db/notifications/reads";
import { followingPath, inboxPagePath, savedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { NameSection } from "../name-section";
import { idOf } from "../query";

export const metadata: Metadata = { title: "Your inbox" };

type Props = { searchParams: Promise<{ after?: string; kind?: string }> };

export default async function Inbox({ searchParams }: Props) {
  const viewer = await currentActor();
  const asked = await searchParams;
  const [kind, after] = [inboxKindOf(asked.kind), idOf(asked.after) ?? undefined];
  if (viewer.kind !== "member") redirect(signInPath(inboxPagePath(kind, after)));
  const { rows, next } = await listNotifications(viewer.id, after, kind);
  const [newest] = rows;
  return (
    <MemberPage viewer={viewer} title="Your inbox">
      <NameSection viewer={viewer} />
      <UnreadMessages count={(await unseenBy(viewer.id)).messages} />
      <InboxTabs kind={kind} />
      {newest ? (
        <InboxList lines={gather(rows)} now={new Date()}>
          <MarkSeen newest={newest.id} oldest={next} kind={kind} />
        </InboxList>
      ) : (
        <Nothing kind={kind} earlier={next !== null || after !== undefined} />
      )}
      {next && <More href={inboxPagePath(kind, next)}>Earlier notifications</More>}
      <p className="note inbox-note">
        {`Choose which notifications you get by email in your `}
        <a href="/settings">settings</a>
        {`. See the threads and tags you follow under `}
        <a href={followingPath}>Following</a>
        {", and what you saved under "}
        <a href={savedPath}>Saved</a>.
      </p>
    </MemberPage>
  );
}

function Nothing({ kind, earlier }: { kind: InboxKind | undefined; earlier: boolean }) {
  if (earlier) return <p>These notifications are no longer shown.</p>;
  if (kind)
    return (
      <Empty title={inboxKinds[kind].none} search>
        {inboxKinds[kind].says}
      </Empty>
    );
  return (
    <Empty title="Nothing here yet" actions={<Begin />} search>
      Replies, answers to your questions and mentions appear here. Follow a thread or a tag to get notified
      about it, too.
    </Empty>
  );
}

function Begin() {
  return (
    <>
      <a className="btn go" href="/ask">
        Ask
      </a>
      <a className="btn" href="/">
        See the threads
      </a>
    </>
  );
}
