import { words } from "../support/world";
import { program } from "./personas";
import type { Row } from "./table";

const site = "https://old.example.org";
const when = new Date("2020-02-02T12:00:00Z");

export const IMPORTS_TABLE: Record<string, Row[]> = {
  importAuthor: [{ input: () => ({ login: "coach", name: "Coach", email: null }), verdicts: program }],
  importThread: [
    {
      input: ({ people }) => ({
        site,
        oldId: 1,
        writerId: people.jo.id,
        title: "An old article",
        slug: "an-old-article",
        body: words("As it once stood."),
        tags: [],
        oldPaths: ["/an-old-article"],
        pinned: false,
      }),
      verdicts: program,
    },
  ],
  importComments: [
    {
      input: () => ({
        site,
        comments: [
          {
            oldId: 2,
            postId: 1,
            parentOldId: null,
            body: words("First!"),
            at: when,
            hidden: false,
            writer: { id: null, email: null, name: "Guest" },
          },
        ],
      }),
      verdicts: program,
    },
  ],
  relinkThread: [{ input: () => ({ site, oldId: 1, body: words("As it stands.") }), verdicts: program }],
  importFiles: [
    {
      input: () => ({
        site,
        files: [{ path: "/wp-content/uploads/plan.pdf", key: `d/${"0".repeat(32)}/plan.pdf` }],
      }),
      verdicts: program,
    },
  ],
  fillThread: [
    {
      input: () => ({
        site,
        oldId: 1,
        pictures: [
          {
            from: "https://old.example.org/hill.png",
            src: `/uploads/${"0".repeat(32)}.png`,
            width: 3,
            height: 2,
          },
        ],
        files: [],
      }),
      verdicts: program,
    },
  ],
  importOldAddresses: [
    {
      input: ({ people }) => ({
        site,
        places: [
          { path: "/category/old", to: { tag: "itbs" } },
          { path: "/author/coach", to: { personId: people.jo.id } },
          { path: "/an-old-article/photo", to: { postId: 1 } },
        ],
      }),
      verdicts: program,
    },
  ],
  importMentions: [
    {
      input: () => ({
        site,
        mentions: [
          {
            postId: 1,
            kind: "pingback",
            url: "https://elsewhere.example.org/",
            title: "Elsewhere",
            excerpt: "",
            at: when,
            hidden: false,
          },
        ],
      }),
      verdicts: program,
    },
  ],
  renumberStaged: [{ input: () => ({ items: [], comments: [] }), verdicts: program }],
  compareStates: [{ input: () => ({ site }), verdicts: program }],
  noteChanges: [{ input: () => ({ posts: [], comments: [] }), verdicts: program }],
  reimportThread: [
    {
      input: ({ question }) => ({
        threadId: question.id,
        title: "A title of the old blog",
        slug: "a-title",
        body: words("As the old blog has it now."),
      }),
      verdicts: program,
    },
  ],
  reimportComments: [
    {
      input: () => ({ comments: [{ commentId: 1, body: words("As the old blog has it now.") }] }),
      verdicts: program,
    },
  ],
  renameWriters: [
    {
      input: () => ({
        site,
        comments: [
          {
            commentId: 1,
            postId: 1,
            at: when,
            writer: { id: null, email: "guest@example.org", name: "Guest" },
          },
        ],
      }),
      verdicts: program,
    },
  ],
  hideImported: [
    { input: ({ question }) => ({ targets: [{ kind: "thread", id: question.id }] }), verdicts: program },
  ],
  showImported: [
    { input: ({ question }) => ({ targets: [{ kind: "thread", id: question.id }] }), verdicts: program },
  ],
  lockImported: [{ input: () => ({ site }), verdicts: program }],
  stageExport: [{ input: () => ({ authors: [], terms: [], items: [], comments: [] }), verdicts: program }],
  linkDisqus: [{ input: () => ({ threads: [], posts: [] }), verdicts: program }],
  importDisqusPosts: [
    {
      input: ({ article }) => ({
        site: "https://hill-notes.disqus.com",
        posts: [
          {
            number: 4,
            threadId: article.id,
            parentNumber: null,
            body: words("From Disqus."),
            at: when,
            hidden: false,
            writer: { id: null, email: null, name: "Guest" },
          },
        ],
      }),
      verdicts: program,
    },
  ],
  stageDisqusExport: [{ input: () => ({ threads: [], posts: [] }), verdicts: program }],
  planDisqusExport: [
    { input: () => ({ site: "https://hill-notes.disqus.com", authorName: null }), verdicts: program },
  ],
  noteStaged: [{ input: () => ({ items: [], comments: [] }), verdicts: program }],
  planExport: [{ input: () => ({ site }), verdicts: program }],
  clearExport: [{ input: () => ({}), verdicts: program }],
};
