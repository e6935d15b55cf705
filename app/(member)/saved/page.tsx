import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UndoRemovalForm } from "@/components/saved/remove-saved-form";
import { SavedFilterLinks } from "@/components/saved/saved-filter";
import { SavedRow } from "@/components/saved/saved-row";
import { SavedTabs } from "@/components/saved/saved-tabs";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { isRemovedSave, listSaved, type SavedFilter } from "@/db/saved/reads";
import { savedPagePath, savedPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";
import { cursorIn, idOf } from "../query";

export const metadata: Metadata = { title: "Saved" };

type Asked = Record<"show" | "after" | "removed", string | string[] | undefined>;

export default async function Saved({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await currentActor();
  const asked = await searchParams;
  if (viewer.kind !== "member") redirect(signInPath(savedPath));
  const [filter, after, removed] = [filterIn(asked.show), cursorIn(asked.after), idOf(asked.removed)];
  const [{ posts, next }, undoable] = await Promise.all([
    listSaved(viewer.id, filter, after),
    removed !== null && isRemovedSave(viewer.id, removed),
  ]);
  const chosen = filter === "all" ? undefined : filter;
  if (posts.length === 0 && after !== undefined) redirect(savedPagePath(chosen));
  const empty = posts.length === 0 && filter === "all";
  return (
    <MemberPage viewer={viewer} title="Saved" lead="Only you can see this page and your notes.">
      <SavedTabs at="posts" />
      {undoable && removed !== null && <UndoRemovalForm key={removed} savedId={removed} />}
      {!empty && <SavedFilterLinks filter={filter} />}
      {posts.length > 0 ? (
        <>
          <h2 className="vh">Saved posts, newest first</h2>
          <ol className="plain saved">
            {posts.map((saved) => (
              <SavedRow key={saved.id} saved={saved} />
            ))}
          </ol>
          {next && <More href={savedPagePath(chosen, next)}>Earlier saved posts</More>}
        </>
      ) : (
        <Nothing filter={filter} />
      )}
    </MemberPage>
  );
}

const filterIn = (show: unknown): SavedFilter => (show === "reminders" || show === "due" ? show : "all");

function Nothing({ filter }: { filter: SavedFilter }) {
  if (filter === "due") return <p>No reminder is due.</p>;
  if (filter === "reminders") return <p>None of your saved posts has a reminder.</p>;
  return (
    <Empty
      title="You have not saved anything yet"
      actions={
        <a className="btn go" href="/">
          See the threads
        </a>
      }
    >
      Press “Save” below a thread or a reply to find it here again. You can add a private note and a day on
      which we remind you.
    </Empty>
  );
}
