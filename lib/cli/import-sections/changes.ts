import type { ChangeGroup } from "@/db/imports/compare";
import type { ImportReport } from "@/lib/import/report";
import type { PeopleAndChanges } from "@/lib/import/report-of-changes";
import { counted, wordFor } from "@/lib/words/counts";
import { linesOf, listedOf, quoted, type Shown, section } from "./shown";

type Part = Partial<ImportReport>;

const CHANGES: Record<"post" | "comment", Partial<Record<ChangeGroup["kind"], string>>> = {
  post: {
    title: "another title",
    text: "another text",
    gone: "no longer public",
    back: "public again",
  },
  comment: {
    text: "another text",
    gone: "no longer approved, spam or in the trash",
    approved: "now approved",
    writer: "signed with another name than the forum shows",
  },
};

const DATES: Record<string, string> = {
  missing: "without a date",
  unreadable: "with a date that is none",
  early: "with a date before 1990",
  future: "with a date in the future",
  before_post: "older than the post",
};

export function people({ authors = [], accountsLeftOut = [] }: Part, shown: Shown): string[] {
  return [
    ...section(
      "Authors:",
      authors.map(({ name, email, posts }) => {
        const wrote = `  ${name} (${counted(posts, "post", "posts")})`;
        return email
          ? `${wrote} signs in with ${email}`
          : `${wrote} cannot sign in, because the export has no email address for this author`;
      }),
    ),
    ...section("Accounts of the blog that are no accounts here:", accountLines(accountsLeftOut, shown)),
  ];
}

function accountLines(accounts: PeopleAndChanges["accountsLeftOut"], shown: Shown): string[] {
  const lines = accounts.map(({ login, why, comments }) => {
    const reason = why === "no_posts" ? "wrote no post" : "wrote only posts that were left out";
    const as = comments > 0 ? `; ${counted(comments, "comment is", "comments are")} a guest’s` : "";
    return `  ${login}: ${reason}${as}`;
  });
  return linesOf(lines, shown);
}

export function changes(
  { oddDates = [], closed, changes: told, dryRun = false }: Part,
  shown: Shown,
): string[] {
  if (!told || !closed) return [];
  const { updated, found, others, missingComments, missingPosts } = told;
  const fresh = found.filter(({ kept }) => !kept).map((group) => changeLine(group, shown));
  if (missingComments.count > 0) {
    const { count, titles } = missingComments;
    fresh.push(`  ${counted(count, "comment", "comments")} no longer there: ${titlesOf(titles, shown)}`);
  }
  return [
    ...section(changesTitle(updated, dryRun), fresh),
    ...section(
      "Changed on the blog, but edited or decided about here, so the forum keeps its own:",
      found.filter(({ kept }) => kept).map((group) => changeLine(group, shown)),
    ),
    ...section(
      "Other posts with a number that was taken, imported as posts of their own:",
      others.map(({ title, other }) => `  “${title}” has the number of “${other}”`),
    ),
    ...section(
      "Here, but not in this file (deleted on the blog, or the file is only a part of it); the forum keeps them:",
      missingPosts.count > 0
        ? [`  ${counted(missingPosts.count, "post", "posts")}: ${titlesOf(missingPosts.titles, shown)}`]
        : [],
    ),
    ...section(
      "Dates that cannot be right:",
      oddDates.map((odd) => dateLine(odd, shown)),
    ),
    ...closedLines(closed, shown),
  ];
}

function changesTitle(updated: boolean, dryRun: boolean): string {
  if (!updated) return "Changed on the blog since the last import (--update brings these in):";
  return dryRun ? "Changes of the blog that an import would bring in:" : "Changes of the blog, brought in:";
}

function changeLine({ of, kind, count, titles }: ChangeGroup, shown: Shown): string {
  const what = CHANGES[of][kind] ?? kind;
  return `  ${counted(count, of, `${of}s`)}, ${what}: ${titlesOf(titles, shown)}`;
}

function dateLine({ of, why, count, titles }: PeopleAndChanges["oddDates"][number], shown: Shown): string {
  const what = counted(count, of, `${of}s`);
  if (why === "post_redated")
    return `  ${what} ${wordFor(count, "is", "are")} older than the post, which was dated anew; the dates stay: ${titlesOf(titles, shown)}`;
  const date = of === "post" ? "of the post before" : "of the comment before or above";
  return `  ${what} ${DATES[why] ?? why}, now with the date ${date}: ${titlesOf(titles, shown)}`;
}

function closedLines({ count, titles, locked }: PeopleAndChanges["closed"], shown: Shown): string[] {
  if (count === 0) return [];
  const posts = counted(count, "post", "posts");
  return [
    locked
      ? `Comments were closed on ${posts}, so these threads are locked: ${titlesOf(titles, shown)}`
      : `Comments were closed on ${posts}. Members can reply here; --keep-closed locks these threads: ${titlesOf(titles, shown)}`,
  ];
}

const titlesOf = (titles: readonly string[], shown: Shown) => listedOf(titles.map(quoted), shown);
