import "@/app/styles/rows.css";
import "@/app/styles/thread.css";
import "@/app/styles/member.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { keepToRows, viewIn } from "@/app/(public)/address";
import { Page } from "@/components/layout/page";
import { nameOf } from "@/components/people/name-of";
import { PersonHead } from "@/components/people/person-head";
import { WrittenComments } from "@/components/people/written-comments";
import { ThreadRows } from "@/components/threads/thread-rows";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { findPerson, findPresentHandle, findWrittenCursor, listCommentsByWriter } from "@/db/people/reads";
import { listThreadsByWriter } from "@/db/threads/lists";
import { person as personPage } from "@/lib/addresses/public";
import { personPath } from "@/lib/urls";

type Props = { params: Promise<{ handle: string; rest?: string[] }> };

const found = cache((handle: string) => findPerson(handle));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = viewIn(personPage, await params);
  const person = await found(handle);
  if (!person) return {};
  return {
    title: nameOf(person),
    description: `Questions, stories and replies by ${nameOf(person)}.`,
    alternates: { canonical: personPath(person.handle) },
    robots: { index: false, follow: true },
  };
}

export default async function Person({ params }: Props) {
  const { handle, after } = viewIn(personPage, await params);
  const person = await found(handle);
  if (!person) return moved(handle, after);
  if (person.hasLeft)
    return (
      <Page>
        <Empty title="This member left the forum" search>
          The account is deleted. Posts may remain without the name, or as a placeholder where others replied.
        </Empty>
      </Page>
    );
  await keepToRows(
    after,
    (asked) => findWrittenCursor(person.id, asked),
    (cursor) => personPath(handle, cursor),
  );
  const [threads, { comments, next }] = await Promise.all([
    after === undefined ? listThreadsByWriter(person.id) : [],
    listCommentsByWriter(person.id, after),
  ]);
  if (after !== undefined && comments.length === 0) redirect(personPath(handle));
  return (
    <Page>
      <PersonHead person={person} />
      {threads.length > 0 && <ThreadRows threads={threads} heading="Threads" moreHref={null} />}
      {comments.length > 0 && (
        <section className="talk">
          <h2>Replies</h2>
          <WrittenComments comments={comments} />
          {next && <More href={personPath(handle, next)}>Older replies</More>}
        </section>
      )}
      {threads.length === 0 && comments.length === 0 && (
        <Empty title="No posts yet" search>
          Questions, stories and replies by <bdi>{nameOf(person)}</bdi> will appear here.
        </Empty>
      )}
    </Page>
  );
}

/** Links to a former handle redirect for a year. */
async function moved(handle: string, after?: string): Promise<never> {
  const present = await findPresentHandle(handle);
  return present ? permanentRedirect(personPath(present, after)) : notFound();
}
