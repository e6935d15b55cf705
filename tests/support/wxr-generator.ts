import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { comment, head, item, tail } from "./wxr-parts";

export type Size = { posts: number; comments: number; wordsPerComment?: number };

const WORDS =
  "after before hill knee mile easy long slow band rest week month coach shoe trail race hip glute ankle foot ice heat sleep stretch step stride walk jog road track sore pain calm strong weak left right again never often maybe today".split(
    " ",
  );

/**
 * Writes an export as WordPress does, piece by piece: comments nest, a fifth of them are the author's, guests come
 * back under their address. The same size always gives the same file.
 */
export async function writeExport(
  path: string,
  { posts, comments, wordsPerComment = 60 }: Size,
): Promise<void> {
  const file = createWriteStream(path);
  const random = randomFrom(7);
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, "drain");
  };
  await write(head("https://big.example.org"));
  let id = 0;
  for (let post = 1; post <= posts; post++) {
    const own = Math.floor((comments * post) / posts) - Math.floor((comments * (post - 1)) / posts);
    const first = id + 1;
    const { open, close } = item({
      id: post,
      title: `Week ${post} of the season`,
      content: sentences(random, 200),
    });
    await write(open);
    for (let n = 0; n < own; n++) await write(generatedComment(++id, first, random, wordsPerComment));
    await write(close);
  }
  file.end(tail());
  await once(file, "finish");
}

function generatedComment(id: number, first: number, random: () => number, words: number): string {
  const byAuthor = random() < 0.2;
  const guest = Math.floor(random() * 5000);
  const parent = id > first && random() < 0.5 ? first + Math.floor(random() * (id - first)) : 0;
  return comment({
    id,
    parent,
    author: byAuthor ? "Nora Lind" : `Runner ${guest}`,
    email: byAuthor ? "nora@big.example.org" : `runner${guest}@example.com`,
    userId: byAuthor ? 1 : 0,
    date: new Date(Date.UTC(2012, 0, 1) + id * 60_000),
    content: sentences(random, words),
  });
}

function sentences(random: () => number, count: number): string {
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return `${words.join(" ")}.`;
}

/** A small generator of numbers that are always the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
