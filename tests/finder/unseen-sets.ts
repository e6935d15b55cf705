import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { comment, head, item, tail } from "../support/wxr-parts";

interface Answer {
  readonly wp: number | "article";
  /** How a sentence begins that answers: so many words, and their digest. The source's own words do not stand here. */
  readonly sentence: string;
  readonly also?: readonly string[];
}

export interface UnseenQuestion {
  readonly voice: string;
  readonly title: string;
  readonly body: string;
  readonly answers: readonly Answer[];
  /** Of a question that nothing answers: what it is about. */
  readonly kind?: string;
}

export interface SecondForum {
  readonly article: { readonly title: string; readonly author: string; readonly text: string };
  readonly comments: readonly {
    readonly id: number;
    readonly parent: number;
    readonly author: string;
    readonly byAuthor: boolean;
    readonly text: string;
  }[];
  readonly questions: readonly UnseenQuestion[];
  readonly none: readonly UnseenQuestion[];
}

/**
 * `unseen`: written by a person who saw neither the search nor its tuning questions. Read by the bench only; nobody tunes on them.
 * `formerly-unseen`: measured once so, and then tuned on.
 */
export type SetFolder = "unseen" | "formerly-unseen";

export interface Sets {
  readonly questions: readonly UnseenQuestion[];
  readonly unanswerable: readonly UnseenQuestion[];
  readonly second: SecondForum;
  readonly wordings: readonly Wording[];
}

const fileOf = (folder: SetFolder, name: string) => `tests/finder/${folder}/${name}.json`;

/** Null if the folder has no sets. Without wordings of its own, a set is measured with the former ones. */
export function setsIn(folder: SetFolder): Sets | null {
  if (!existsSync(fileOf(folder, "finder-first"))) return null;
  const read = <Set>(name: string, from = folder) =>
    JSON.parse(readFileSync(fileOf(from, name), "utf8")) as Set;
  const worded = existsSync(fileOf(folder, "wordings")) ? folder : "formerly-unseen";
  return {
    questions: read("finder-first"),
    unanswerable: read("finder-none"),
    second: read("second-forum"),
    wordings: read("wordings", worded),
  };
}

export const typed = ({ title, body }: Pick<UnseenQuestion, "title" | "body">) => `${title}\n\n${body}`;

/** The second forum as a WordPress export. */
export function exportOf({ article, comments }: SecondForum): string {
  const said = comments.map(({ id, parent, author, byAuthor, text }) =>
    comment(
      byAuthor
        ? { id, parent, author: "Nora Lind", email: "nora@second.example.org", userId: 1, content: text }
        : { id, parent, author, email: `c${id}@guest.example.org`, content: text },
    ),
  );
  const content = article.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
  const { open, close } = item({ id: 1, title: article.title, content });
  return [head("https://second.example.org"), open, ...said, close, tail()].join("");
}

interface Wording {
  readonly wp: number;
  readonly wording: string;
}

/** Adds wordings until there are `count`, spread over the answers. None is of a question in the unseen sets. */
export async function rememberUpTo(count: number, all: readonly Wording[]): Promise<void> {
  const mixed = all.map((one, at) => ({ ...one, at: (at * 389) % all.length })).sort((a, b) => a.at - b.at);
  for (const { wp, wording } of mixed.slice(0, count))
    await database().execute(sql`
      insert into wordings (comment_id, person_id, source, words)
      select id, writer_id, 'pointed', left(${wording}, 200) from comments where old_id = ${wp} on conflict do nothing`);
}
