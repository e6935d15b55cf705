import { database } from "@/db/client";
import { wordings } from "@/db/wordings/schema";
import type { World } from "../support/world";
import { members, nobodyBut } from "./personas";
import type { Row } from "./table";

let asked = 0;

async function wordingIn({ comment, people }: World): Promise<{ id: number }> {
  asked += 1;
  const words = `When can I run on day ${asked}?`;
  const [row] = await database()
    .insert(wordings)
    .values({ commentId: comment.id, personId: people.nova.id, source: "confirmed", words })
    .returning({ id: wordings.id });
  return { id: row?.id ?? 0 };
}

export const WORDINGS_TABLE: Record<string, Row[]> = {
  rememberWording: [
    {
      input: ({ article }) => ({
        answer: { threadId: article.id, block: 1 },
        title: "When may I run downhill again?",
        body: "",
      }),
      verdicts: { ...members, author: "conflict" },
    },
  ],
  forgetWording: [{ input: wordingIn, verdicts: nobodyBut("author", "admin") }],
};
