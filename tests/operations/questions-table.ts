import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { resolutions } from "@/db/questions/schema";
import { type World, words } from "../support/world";
import { nobodyBut } from "./personas";
import type { Row } from "./table";

const asked = ({ question: { id } }: World) => ({ threadId: id, commentId: null });

async function settled({ article, people }: World) {
  const settlement = { threadId: article.id, kind: "handed_over" as const, resolvedById: people.jo.id };
  await database().insert(resolutions).values(settlement).onConflictDoNothing();
  return { threadId: article.id, commentId: null };
}

async function answered({ question: { id }, people }: World) {
  const body = words("Ten weeks at least, and no hills.");
  const said = { threadId: id, writerId: people.jo.id, body, bodyText: "Ten weeks at least, and no hills." };
  const [row] = await database().insert(comments).values(said).returning({ id: comments.id });
  return row?.id;
}

export const QUESTIONS_TABLE: Record<string, Row[]> = {
  answerQuestions: [
    {
      input: (world) => ({ questions: [asked(world)], body: words("Ten weeks at least, and no hills.") }),
      verdicts: nobodyBut("author"),
    },
  ],
  pointToAnswer: [
    {
      input: (world) => ({ question: asked(world), to: { threadId: world.article.id, block: 1 } }),
      verdicts: nobodyBut("author"),
    },
  ],
  resolveQuestion: [
    {
      input: (world) => ({ question: asked(world), kind: "handed_over" }),
      verdicts: nobodyBut("author", "admin"),
    },
  ],
  dismissQuestions: [
    { input: (world) => ({ questions: [asked(world)] }), verdicts: nobodyBut("author", "admin") },
  ],
  undoAnswers: [
    { input: async (world) => ({ commentIds: [await answered(world)] }), verdicts: nobodyBut("author") },
  ],
  reopenQuestions: [
    {
      input: async (world) => ({ questions: [await settled(world)] }),
      verdicts: nobodyBut("author", "admin"),
    },
  ],
};
