import { expect } from "vitest";
import { listSettingChanges, listSettings } from "@/db/site/settings";
import { fingerprint } from "@/lib/forum/site/settings/change";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { textFrom } from "@/lib/forum/site/settings/text-from-form";
import { openingOf } from "@/lib/forum-settings/document";
import { readSettings } from "@/lib/forum-settings/settings-in-memory";
import { USUAL_SETTINGS } from "@/lib/forum-settings/table";
import { TEXTS, type TextName, textNow, usualDocument } from "@/lib/forum-settings/texts";
import { perform } from "@/lib/pipeline/perform";
import type { InlineNode } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const NAMES = Object.keys(TEXTS) as TextName[];
const settings = async () => readSettings(await listSettings()).settings;
const OWN = fromMarkdown(
  "Be kind. [Ask](/ask) first.\n\n## Club nights\n\n- Tuesdays\n- [Map](https://example.org)",
  true,
);

async function save({ people }: World, name: TextName, document: unknown, was?: string) {
  const { setting } = TEXTS[name];
  const sent = {
    name,
    document: JSON.stringify(document),
    [`${setting}.was`]: was ?? fingerprint((await settings())[setting]),
  };
  return perform(changeSettings, textFrom(sent), as(people.kit));
}

test.for(NAMES)(
  "stores the owner’s text of %s, and the standard text as nothing",
  async (name, { world }) => {
    const { setting } = TEXTS[name];
    await save(world, name, OWN);
    expect(textNow(name, await settings())).toEqual(OWN);
    await save(world, name, usualDocument(name, USUAL_SETTINGS));
    expect((await settings())[setting]).toBe("");
    await save(world, name, OWN);
    const was = fingerprint((await settings())[setting]);
    await perform(
      changeSettings,
      textFrom({ name, usual: "yes", [`${setting}.was`]: was }),
      as(world.people.kit),
    );
    expect((await settings())[setting]).toBe("");
  },
);

test("undoes a change of a text, and says in the history how the text began", async ({ world }) => {
  await save(world, "rules", OWN);
  const change = (await listSettingChanges()).changes[0];
  expect(openingOf(String(change?.to))).toMatch(/^Be kind\. Ask first\./);
  await perform(undoSettingChange, { changeId: change?.id ?? 0 }, as(world.people.kit));
  expect((await settings()).rulesText).toBe("");
});

test("tells the second of two admins what the first one wrote", async ({ world }) => {
  const was = fingerprint((await settings()).aboutText);
  await save(world, "about", OWN);
  await expect(save(world, "about", fromMarkdown("Mine instead.", true), was)).rejects.toThrow(
    /after you opened this page\. What you entered is kept/,
  );
  expect(textNow("about", await settings())).toEqual(OWN);
});

test("keeps a name that reads as a number or as JSON", async ({ world }) => {
  for (const typed of ["2026", "true", '"quoted"', "[1]"]) {
    const was = (await settings()).name;
    await perform(changeSettings, { changes: [{ name: "name", typed, was }] }, as(world.people.kit));
    expect((await settings()).name).toBe(typed);
  }
});

test("refuses pictures, texts of a megabyte, unknown nodes and unknown texts in one sentence", async ({
  world,
}) => {
  const paragraph = (words: string) => ({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  });
  const picture = { type: "doc", content: [{ type: "image", attrs: { src: "/uploads/a.png", alt: "a" } }] };
  await expect(save(world, "rules", picture)).rejects.toThrow(/Pictures cannot be shown here|cannot/);
  await expect(save(world, "rules", paragraph("a ".repeat(12_000)))).rejects.toThrow(/at most 20,000/);
  await expect(save(world, "rules", paragraph("a".repeat(1_000_000)))).rejects.toThrow(/too many parts/);
  await expect(save(world, "rules", { type: "doc", content: [{ type: "script" }] })).rejects.toThrow();
  expect(() => textFrom({ name: "constructor", body: "x" })).toThrow("This text does not exist");
  expect((await settings()).rulesText).toBe("");
});

test.for(NAMES)(
  "the standard text of %s is whole: each link leads somewhere, no mark is left raw",
  (name) => {
    const document = usualDocument(name, { ...USUAL_SETTINGS, name: "*Lame* _Ducks_ [1]" });
    const words = plainTextOf(document);
    expect(words).not.toMatch(/\]\(|\*\*|^##/m);
    if (name === "about") {
      expect(words).toContain("*Lame* _Ducks_ [1] is the same");
      expect(linksIn(document)).toEqual(["/#map", "/tags", "/stories", "/outcomes", "/ask", "/tell"]);
    }
  },
);

function linksIn(node: unknown): string[] {
  const { content = [], marks = [] } = node as { content?: unknown[]; marks?: InlineNode[] };
  const own = (marks as unknown as { type: string; attrs?: { href: string } }[]).flatMap((mark) =>
    mark.type === "link" && mark.attrs ? [mark.attrs.href] : [],
  );
  return [...own, ...content.flatMap(linksIn)];
}
