import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { oldNameInWords } from "@/components/old-names/old-name-words";
import { OldNamesForm } from "@/components/old-names/old-names-form";
import { Empty } from "@/components/ui/empty";
import { listOldNames } from "@/db/guests/reads";
import { bareName } from "@/lib/display-names";
import { messagesPath, oldPostsPath, ownPath, settingsNamesPath, settingsPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Your posts from the old blog" };

type Props = { searchParams: Promise<{ next?: string }> };

export default async function OldPosts({ searchParams }: Props) {
  const [viewer, { next }] = await Promise.all([currentActor(), searchParams]);
  const onwards = ownPath(next);
  if (viewer.kind !== "member") redirect(signInPath(oldPostsPath(onwards)));
  const names = await listOldNames(viewer.id);
  if (names.length === 0)
    return (
      <MemberPage viewer={viewer} title="Your posts from the old blog">
        <Empty
          title="No posts wait for you here"
          actions={
            <>
              <a className="btn" href={settingsPath}>
                Your settings
              </a>
              <a className="btn" href={messagesPath}>
                Write to the moderators
              </a>
            </>
          }
        >
          Nothing else was written on the old blog with your email address. If you wrote there with another
          address, tell the moderators.
        </Empty>
      </MemberPage>
    );
  return (
    <MemberPage
      viewer={viewer}
      title="Your posts from the old blog"
      lead="These were written on the old blog with your email address. Choose the names that were yours: somebody else may have used the address, too."
    >
      <p className="note old-names-note">
        {"Posts that you take show your name here, "}
        <b dir="auto">{viewer.name ?? viewer.handle}</b>
        {", and you cannot give them back. You can "}
        <a href={settingsNamesPath}>change your name</a>
        {" at any time. The other posts stay as they are, and nobody learns your address."}
      </p>
      <OldNamesForm
        choices={names.map((one) => ({ id: one.id, name: bareName(one.person), what: oldNameInWords(one) }))}
        next={onwards}
        submission={randomUUID()}
      />
      <p className="old-names-later">
        <a href={onwards}>Decide later</a>
      </p>
    </MemberPage>
  );
}
