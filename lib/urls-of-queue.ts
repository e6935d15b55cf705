/** The addresses of the author’s queue (lib/urls.ts has them all). */
interface QuestionAddress {
  readonly threadId: number;
  readonly commentId: number | null;
}

/** A question of the author's queue in addresses and forms: "4", or "4.88" for what was said under an article. */
export const questionCode = ({ threadId, commentId }: QuestionAddress) =>
  commentId === null ? `${threadId}` : `${threadId}.${commentId}`;

/** The author's queue as it stands: under a tag, from a place in it on, with questions opened. */
export interface QueueView {
  readonly tag?: string | undefined;
  readonly after?: string | undefined;
  /** What is being answered; several by one reply. */
  readonly answer?: readonly QuestionAddress[];
  readonly decline?: QuestionAddress | null;
  /** The words by which an earlier answer is looked for. */
  readonly find?: string | undefined;
  /** What was just settled or answered, for the page to tell of. */
  readonly did?: readonly QuestionAddress[];
  /** Where to go on. */
  readonly at?: QuestionAddress | null;
}

export function queuePath({ tag, after, answer, decline, find, did, at }: QueueView = {}): string {
  const asked = Object.entries({ tag, after, find })
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .concat(Object.entries({ answer, decline, did, at }).flatMap(codes));
  return asked.length > 0 ? `/author?${new URLSearchParams(asked)}` : "/author";
}

function codes([name, questions]: [string, QuestionAddress | readonly QuestionAddress[] | null | undefined]) {
  const named = [questions ?? []].flat() as QuestionAddress[];
  return named.map((question): [string, string] => [name, questionCode(question)]);
}
