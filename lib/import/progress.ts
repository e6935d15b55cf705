export interface Amount {
  readonly posts: number;
  readonly comments: number;
}

/** `posts` and `comments` are what this step has read, is sorting, or has written. */
export interface Progress extends Amount {
  readonly step: "reading" | "sorting" | "fetching" | "writing";
  /** Bytes as stored while reading, files while fetching, then posts, comments and mentions. */
  readonly done: number;
  /** Null while nobody knows, as on standard input. */
  readonly total: number | null;
  /** Of this blog, before this import. */
  readonly here: Amount;
  /** What is to be written; unknown while reading. */
  readonly fresh?: Amount;
}

export type OnProgress = (progress: Progress) => void;

export const NOTHING: Amount = { posts: 0, comments: 0 };
