import { readFileSync } from "node:fs";
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

/** Written by a person who saw neither the search nor its tuning questions. Read by the bench only; nobody tunes on them. */
const read = <Set>(name: string) =>
  JSON.parse(readFileSync(`tests/finder/unseen/${name}.json`, "utf8")) as Set;

export const unseenQuestions = () => read<readonly UnseenQuestion[]>("finder-first");
export const unseenUnanswerable = () => read<readonly UnseenQuestion[]>("finder-none");
export const secondForum = () => read<SecondForum>("second-forum");

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
export async function rememberUpTo(count: number): Promise<void> {
  const all = read<readonly Wording[]>("wordings");
  const mixed = all.map((one, at) => ({ ...one, at: (at * 389) % all.length })).sort((a, b) => a.at - b.at);
  for (const { wp, wording } of mixed.slice(0, count))
    await database().execute(sql`
      insert into wordings (comment_id, person_id, source, words)
      select id, writer_id, 'pointed', left(${wording}, 200) from comments where old_id = ${wp} on conflict do nothing`);
}
