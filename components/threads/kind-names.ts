export const kindNames = { article: "Article", question: "Question", story: "Story" } as const;
