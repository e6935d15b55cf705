export type WxrChannel = { kind: "channel"; title: string; blogUrl: string };
export type WxrAuthor = {
  kind: "author";
  line: number;
  id: string;
  login: string;
  email: string;
  name: string;
};
export type WxrTerm = {
  kind: "term";
  line: number;
  id: string;
  domain: string;
  slug: string;
  name: string;
  parent: string;
};

export type WxrItemTerm = { domain: string; slug: string; name: string };

export type WxrEmbed = { url: string; title: string };

export type WxrItem = {
  kind: "item";
  line: number;
  /** Counts items from 1; an item's comments come before the item itself. */
  number: number;
  postId: string;
  type: string;
  status: string;
  password: string;
  /** "closed" if nobody could comment any more. */
  commentStatus: string;
  sticky: boolean;
  title: string;
  link: string;
  guid: string;
  slug: string;
  creator: string;
  parent: string;
  published: string;
  date: string;
  dateGmt: string;
  content: string;
  attachmentUrl: string;
  altText: string;
  oldSlugs: string[];
  excerpt: string;
  footnotes: string;
  /** The number of the featured picture. */
  featured: string;
  /** What the blog knew about pages that the post embeds. */
  embeds: WxrEmbed[];
  terms: WxrItemTerm[];
};

export type WxrComment = {
  kind: "comment";
  line: number;
  item: number;
  id: string;
  author: string;
  email: string;
  url: string;
  date: string;
  dateGmt: string;
  content: string;
  approved: string;
  type: string;
  parent: string;
  userId: string;
};

export type WxrRecord = WxrChannel | WxrAuthor | WxrTerm | WxrItem | WxrComment;
