import { describe, expect } from "vitest";
import { findOpenConsent, listConsents } from "@/db/consents/reads";
import { withdrawConsent } from "@/lib/forum/content/consents/operations";
import { editThread } from "@/lib/forum/content/edits/operations";
import { perform } from "@/lib/pipeline/perform";
import { CHART_CONSENT } from "@/lib/words/chart-consent";
import { threadEdit } from "../support/edits";
import { tellRecord } from "../support/records";
import { test } from "../support/with-world";
import { as } from "../support/world";

const AT = new Date("2026-03-10T18:30:00Z");
const LATER = new Date("2026-03-11T18:30:00Z");
const agreed = { agreed: true, counted: ["injury", "milestones"] };

describe("a consent to be counted", () => {
  test("is not given by telling a story", async ({ world: { people } }) => {
    const threadId = await tellRecord(people.ada, { side: "left", counted: ["injury"] }, AT);
    expect(await findOpenConsent(threadId)).toBeNull();
    expect(await listConsents(people.ada.id)).toEqual([]);
  });

  test("leaves a receipt with the words, the parts and the time", async ({ world: { people } }) => {
    const threadId = await tellRecord(people.ada, agreed, AT);
    expect(await listConsents(people.ada.id)).toMatchObject([
      {
        groups: ["injury", "milestones"],
        words: CHART_CONSENT.words,
        givenAt: AT,
        withdrawnAt: null,
        story: { id: threadId },
      },
    ]);
  });

  test("for other parts is another receipt, and the first one ends", async ({ world: { people } }) => {
    const threadId = await tellRecord(people.ada, agreed, AT);
    const edit = async (recovery: object) =>
      perform(editThread, await threadEdit(threadId, { recovery }), as(people.ada, LATER));
    await edit(agreed);
    const receipts = async () =>
      (await listConsents(people.ada.id)).filter(({ story }) => story?.id === threadId);
    expect(await receipts()).toHaveLength(1);
    await edit({ ...agreed, counted: ["injury"] });
    expect(await receipts()).toMatchObject([
      { groups: ["injury"], givenAt: LATER, withdrawnAt: null },
      { groups: ["injury", "milestones"], givenAt: AT, withdrawnAt: LATER },
    ]);
    await edit({});
    expect(await findOpenConsent(threadId)).toBeNull();
  });

  test("can be withdrawn, once, and its receipt stays", async ({ world: { people } }) => {
    const threadId = await tellRecord(people.ada, agreed, AT);
    const consentId = (await findOpenConsent(threadId))?.id;
    const withdraw = (at: Date) => perform(withdrawConsent, { consentId }, as(people.ada, at));
    expect(await withdraw(AT)).toMatchObject({ changed: true });
    expect(await withdraw(LATER)).toMatchObject({ changed: false });
    expect(await findOpenConsent(threadId)).toBeNull();
    expect((await listConsents(people.ada.id)).slice(0, 1)).toMatchObject([
      { withdrawnAt: AT, words: CHART_CONSENT.words },
    ]);
  });

  test("is not given again by a form that was opened before it was withdrawn", async ({
    world: { people },
  }) => {
    const threadId = await tellRecord(people.ada, agreed, AT);
    const opened = await threadEdit(threadId, { recovery: agreed });
    const consentId = (await findOpenConsent(threadId))?.id;
    await perform(withdrawConsent, { consentId }, as(people.ada, LATER));
    await expect(perform(editThread, opened, as(people.ada, LATER))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await findOpenConsent(threadId)).toBeNull();
  });

  test("of somebody else cannot be withdrawn", async ({ world: { people } }) => {
    const threadId = await tellRecord(people.ada, agreed, AT);
    const consentId = (await findOpenConsent(threadId))?.id;
    await expect(perform(withdrawConsent, { consentId }, as(people.ben))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await findOpenConsent(threadId)).not.toBeNull();
  });

  test("keeps the words that runners agreed to: other words need another name", () => {
    expect(CHART_CONSENT.name).toBe("charts-2026-11");
    expect(CHART_CONSENT.words).toMatchInlineSnapshot(
      `"Count me in the charts. The parts of my recovery record that I chose help to draw charts and tables that everyone can read. No chart or table is about fewer than 11 runners. Parts that only I can see can be counted, too: nobody else sees them. I can change my mind in my settings. My figures then leave at once, and the charts that they were in are hidden until they are next drawn: after a week, or after 11 changes. My story appears in the same way if I do not agree."`,
    );
  });
});
