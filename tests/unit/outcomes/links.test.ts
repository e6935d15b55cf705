import { expect, it } from "vitest";
import { outcomePath, readOutcomeLink } from "@/lib/forum/notifications/check-ins/links";
import { OUTCOME_ANSWERS } from "@/lib/forum/notifications/check-ins/rules";

it("a link contains its thread and answer, and no readable word about health", () => {
  for (const answer of [...OUTCOME_ANSWERS, undefined]) {
    const token = outcomePath({ threadId: 12, weeks: 8, answer }).replace("/check-in/", "");
    expect(readOutcomeLink(token)).toEqual({ threadId: 12, weeks: 8, answer });
    const [says = ""] = token.split(".", 1);
    expect(Buffer.from(says, "base64url").toString()).toMatch(/^\[12,8(?:,\d)?\]$/);
  }
});
