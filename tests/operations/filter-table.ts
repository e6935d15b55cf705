import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const because = "It asks readers to write to or call somebody elsewhere.";

export const FILTER_TABLE: Record<string, Row[]> = {
  fileFindings: [
    {
      input: ({ comment: { id } }) => ({
        texts: [{ kind: "comment", id, findings: [{ check: "spam_shape", because, hold: true }] }],
      }),
      verdicts: program,
    },
  ],
  learnAbout: [{ input: ({ comment: { id } }) => ({ kind: "comment", id }), verdicts: program }],
  learnStanding: [{ input: () => ({}), verdicts: program }],
  forgetLessons: [{ input: () => ({}), verdicts: { ...nobodyBut("admin"), program: "yes" } }],
};
