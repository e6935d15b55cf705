import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { CareNotice } from "@/components/care/care-notice";
import { findOwnPlace, findOwnSigns } from "@/db/care/reads";
import { shownFor } from "@/lib/care/shown";
import { matchIn } from "@/lib/forum/filters/care/rules";
import { commentPath, inboxPath, postedPath, threadPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { askedCountry } from "@/lib/web/requested-country";

export const metadata: Metadata = { title: "Posted" };

type Props = {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** For the writer of a post with signs of danger. Not found for everybody else. */
export default async function Posted({ params, searchParams }: Props) {
  const { kind, id } = await params;
  if (kind !== "thread" && kind !== "comment") notFound();
  const [viewer, { country }, jar] = await Promise.all([currentActor(), searchParams, cookies()]);
  if (viewer.kind !== "member") notFound();
  const post = { kind, id: idOf(id) ?? notFound() } as const;
  const [signs, place] = await Promise.all([findOwnSigns(post, viewer.id), findOwnPlace(post, viewer.id)]);
  const match = signs && matchIn(signs);
  if (!match || !place) notFound();
  const chosen = typeof country === "string" ? country : undefined;
  const notice = shownFor(match, askedCountry(chosen, jar.toString()));
  return (
    <MemberPage viewer={viewer} title="Posted">
      <CareNotice
        notice={notice}
        countries={notice.countries}
        chosen={notice.chosen}
        by={{ action: postedPath(post), fields: {} }}
      />
      <p className="hint">Only you and moderators can see this notice. We saved your post as you wrote it.</p>
      <div className="acts">
        {place.shown ? (
          <a className="btn go" href={kind === "comment" ? commentPath(post.id) : threadPath(place)}>
            Go to your post
          </a>
        ) : (
          <a className="btn go" href={inboxPath}>
            Your post is being checked: see why
          </a>
        )}
      </div>
    </MemberPage>
  );
}
