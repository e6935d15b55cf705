/** A page of the blog that has comments. Disqus calls it a thread, and its address a link. */
export type DisqusThread = {
  kind: "disqus thread";
  line: number;
  id: string;
  /** What the blog called the page, such as `12 https://blog.example/?p=12`. */
  identifier: string;
  forum: string;
  link: string;
  title: string;
  message: string;
  createdAt: string;
  isClosed: boolean;
  isDeleted: boolean;
};

export type DisqusPost = {
  kind: "disqus post";
  line: number;
  id: string;
  threadId: string;
  parentId: string;
  message: string;
  createdAt: string;
  isApproved: boolean;
  isSpam: boolean;
  isDeleted: boolean;
  author: { name: string; username: string; email: string; isAnonymous: boolean };
};

export type DisqusRecord = DisqusThread | DisqusPost;

export const isOfDisqus = <Other extends { kind: string }>(
  record: Other | DisqusRecord,
): record is DisqusRecord => record.kind === "disqus thread" || record.kind === "disqus post";
