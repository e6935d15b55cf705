import type { ChangeGroup } from "@/db/imports/compare";
import type { PeopleAndChanges } from "@/lib/import/report-of-changes";
import { counted, wordFor } from "@/lib/words/counts";

const ACCOUNTS = 20;

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

type Section = (title: string, lines: string[]) => string[];

export function describePeople({ authors, accountsLeftOut }: PeopleAndChanges, section: Section): string[] {
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
    ...section("Accounts of the blog that are no accounts here:", accountLines(accountsLeftOut)),
  ];
}

function accountLines(accounts: PeopleAndChanges["accountsLeftOut"]): string[] {
  const lines = accounts.slice(0, ACCOUNTS).map(({ login, why, comments }) => {
    const reason = why === "no_posts" ? "wrote no post" : "wrote only posts that were left out";
    const as = comments > 0 ? `; ${counted(comments, "comment is", "comments are")} a guest’s` : "";
    return `  ${login}: ${reason}${as}`;
  });
  const more = accounts.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}

export function describeChanges(
  { oddDates, closed, changes }: PeopleAndChanges,
  dryRun: boolean,
  section: Section,
): string[] {
  const { updated, found, others, missingComments, missingPosts } = changes;
  const fresh = found.filter(({ kept }) => !kept).map(changeLine);
  if (missingComments.count > 0) {
    const { count, titles } = missingComments;
    fresh.push(`  ${counted(count, "comment", "comments")} no longer there: ${titlesOf(titles, count)}`);
  }
  return [
    ...section(changesTitle(updated, dryRun), fresh),
    ...section(
      "Changed on the blog, but edited or decided about here, so the forum keeps its own:",
      found.filter(({ kept }) => kept).map(changeLine),
    ),
    ...section(
      "Other posts with a number that was taken, imported as posts of their own:",
      others.map(({ title, other }) => `  “${title}” has the number of “${other}”`),
    ),
    ...section(
      "Here, but not in this file (deleted on the blog, or the file is only a part of it); the forum keeps them:",
      missingPosts.count > 0
        ? [
            `  ${counted(missingPosts.count, "post", "posts")}: ${titlesOf(missingPosts.titles, missingPosts.count)}`,
          ]
        : [],
    ),
    ...section("Dates that cannot be right:", oddDates.map(dateLine)),
    ...closedLines(closed),
  ];
}

function changesTitle(updated: boolean, dryRun: boolean): string {
  if (!updated) return "Changed on the blog since the last import (--update brings these in):";
  return dryRun ? "Changes of the blog that an import would bring in:" : "Changes of the blog, brought in:";
}

function changeLine({ of, kind, count, titles }: ChangeGroup): string {
  const what = CHANGES[of][kind] ?? kind;
  return `  ${counted(count, of, `${of}s`)}, ${what}: ${titlesOf([...new Set(titles)], count)}`;
}

function dateLine({ of, why, count, titles }: PeopleAndChanges["oddDates"][number]): string {
  const what = counted(count, of, `${of}s`);
  if (why === "post_redated")
    return `  ${what} ${wordFor(count, "is", "are")} older than the post, which was dated anew; the dates stay: ${titlesOf(titles, count)}`;
  const date = of === "post" ? "of the post before" : "of the comment before or above";
  return `  ${what} ${DATES[why] ?? why}, now with the date ${date}: ${titlesOf(titles, count)}`;
}

function closedLines({ count, titles, locked }: PeopleAndChanges["closed"]): string[] {
  if (count === 0) return [];
  const posts = counted(count, "post", "posts");
  return [
    locked
      ? `Comments were closed on ${posts}, so these threads are locked: ${titlesOf(titles, count)}`
      : `Comments were closed on ${posts}. Members can reply here; --keep-closed locks these threads: ${titlesOf(titles, count)}`,
  ];
}

function titlesOf(titles: readonly string[], count: number): string {
  const quoted = titles.map((title) => `“${title}”`).join(", ");
  return titles.length >= 20 && count > titles.length ? `${quoted} and more` : quoted;
}
