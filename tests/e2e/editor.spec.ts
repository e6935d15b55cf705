import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { photo } from "../support/pictures";
import { signIn, someone } from "../support/sign-in";
import { editorIn, expectWritten, paste, typeInto, writeInto } from "../support/writing";

const BODY = "What happened";
const editor = (page: Page) => page.locator(".ProseMirror");

async function open(page: Page, path = "/ask", name = BODY) {
  await signIn(page, someone(), path);
  return editorIn(page, name);
}

async function postQuestion(page: Page, title: string): Promise<void> {
  await page.getByLabel("Your question").fill(title);
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

test("text typed while the editor loads is kept, and nothing moves", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  const box = page.locator("rich-editor");
  const before = await box.boundingBox();
  await page.getByRole("textbox", { name: BODY }).click();
  await page.keyboard.type("Fast fingers never wait for anything. ");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type("Never.");
  await expect(editor(page)).toHaveText("Fast fingers never wait for anything. Never.");
  expect(await box.boundingBox()).toEqual(before);
  await page.getByText(BODY, { exact: true }).click();
  await expect(editor(page)).toBeFocused();
});

test("a plain box works if the editor cannot load", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/chunks/*.js", (route) => route.abort());
  await writeInto(page, BODY, "Written in the plain box, with @coach-jo in it.");
  await postQuestion(page, "Does the plain box work without the editor?");
  await expect(page.locator("main .mention").first()).toHaveText("@coach-jo");
});

test("Markdown becomes rich text while typing, and is posted as it looks", async ({ page }) => {
  const box = await open(page);
  await page.keyboard.type(
    "It **hurts** on the *outside*, `here`. See [this](https://a.example/x) or https://b.example/y now",
  );
  await page.keyboard.press("Enter");
  for (const line of ["- stairs", "downhill", ""]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("> It will pass.");
  await expect(box.locator("strong")).toHaveText("hurts");
  await expect(box.locator("li")).toHaveText(["stairs", "downhill"]);
  await postQuestion(page, "What does it look like once it is posted?");
  const text = page.getByRole("main");
  await expect(text.locator("strong", { hasText: "hurts" })).toBeVisible();
  await expect(text.locator("em", { hasText: "outside" })).toBeVisible();
  await expect(text.locator("code", { hasText: "here" })).toBeVisible();
  await expect(text.getByRole("link", { name: "this", exact: true })).toHaveAttribute("rel", /nofollow/);
  await expect(text.getByRole("link", { name: "https://b.example/y" })).toBeVisible();
  await expect(text.locator("li", { hasText: "downhill" })).toBeVisible();
  await expect(text.locator("blockquote")).toHaveText("It will pass.");
});

test("pasted Markdown is read, and pasted HTML is reduced to allowed content", async ({ page }) => {
  const box = await open(page, "/tell", "Your story");
  await paste(page, {
    "text/plain": "# Rest\n\nTwo **easy** weeks.\n\n1. one\n2. two\n   - deeper\n\n[x](javascript:alert(1))",
  });
  await expect(box.locator("h2")).toHaveText("Rest");
  await expect(box.locator("ol > li")).toHaveCount(2);
  await expect(box).toContainText("[x](javascript:alert(1))");
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, {
    "text/plain": "Head and text",
    "text/html": `<style>p{color:red}</style><h1 style="color:red" onclick="alert(1)">Head</h1><p style="margin:1px">
      Text <span style="font-weight:700">bold</span> <b style="font-weight:normal">plain</b>
      <a href="javascript:alert(1)">bad</a> <a href="https://a.example/" target="_blank" onmouseover="x()">good</a>
      <img src="https://a.example/x.png" onerror="alert(1)"></p><script>alert(1)</script><table><tr><td>cell</td></tr></table>`,
  });
  await expect(box.locator("h2")).toHaveText("Head");
  await expect(box.locator("strong")).toHaveText("bold");
  await expect(box.locator("a")).toHaveCount(1);
  await expect(box.locator("img, table, script, [style*=color]")).toHaveCount(0);
  await expect(box).toContainText("cell");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(box.locator("ol > li")).toHaveCount(2);
});

test("pasted table rows, Word lists and task boxes are kept, and posted as they look", async ({ page }) => {
  const box = await open(page);
  await paste(page, {
    "text/plain": "1. **Warm up** 10 min\n2. [**plan**](https://a.example/x) &amp; `run`",
  });
  await expect(box.locator("ol > li")).toHaveText(["Warm up 10 min", "plan & run"]);
  await expect(box.locator("ol strong")).toHaveText(["Warm up", "plan"]);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const item = (level: number, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;
  await paste(page, {
    "text/plain": "Word",
    "text/html": `<html><head><style>p{color:red}</style></head><body><table><tr><td><p>Week 1</p></td><td>10</td></tr></table>
      ${item(1, "<b style='mso-bidi-font-weight:normal'>rest</b>")}${item(2, "<span style='text-decoration:line-through'>run</span>")}
      <ul><li><input type=checkbox checked> ice</li></ul></body></html>`,
  });
  await expect(box.locator("td")).toHaveText(["Week 1", "10"]);
  await expect(box.locator("ul > li strong")).toHaveText("rest");
  await expect(box.locator("ul ul s")).toHaveText("run");
  await expect(box.locator("li", { hasText: "[x] ice" })).toBeVisible();
  await postQuestion(page, "What becomes of a plan that is pasted?");
  const text = page.getByRole("main");
  await expect(text.locator("ul ul s", { hasText: "run" })).toBeVisible();
  await expect(text.locator("td")).toHaveText(["Week 1", "10"]);
});

test("a table is written cell by cell, and posted as it looks", async ({ page }) => {
  const box = await open(page);
  const tool = (name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });
  await tool("Table").click();
  for (const words of ["Week", "Mon", "Tue", "1", "rest"]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.type(" day");
  await tool("Add row below").click();
  await tool("Add column right").click();
  await expect(box.locator("th")).toHaveText(["Week", "Mon", "", "Tue"]);
  await box.locator("th").nth(2).click();
  await tool("Delete column").click();
  await box.locator("td").last().click();
  await tool("Delete row").click();
  await box.locator("td").nth(3).click();
  await paste(page, { "text/plain": "2\t5 km\n3\t6 km" });
  await expect(box.locator("tr")).toHaveText(["WeekMonTue", "1rest day", "25 km", "36 km"]);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.type("Or too little?");
  await postQuestion(page, "Is the plan in this table too much for me?");
  await expect(page.getByRole("main").getByRole("columnheader", { name: "Week" })).toBeVisible();
  await expect(page.getByText("Or too little?")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the toolbar is one Tab stop, and its buttons work by keyboard", async ({ page }) => {
  await open(page);
  await page.keyboard.type("slowly");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await expect(editor(page).locator("em")).toHaveText("slowly");
  await expect(page.getByRole("button", { name: "Italic" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(editor(page).locator("em")).toHaveCount(0);
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Heading" })).toHaveCount(0);
});

test("a link is asked for, and leads only to allowed addresses", async ({ page }) => {
  const box = await open(page);
  await page.keyboard.type("the guide");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+k");
  const address = page.getByRole("dialog", { name: "Add a link" }).getByLabel("Address");
  await expect(address).toBeFocused();
  await address.fill("javascript:alert(1)");
  await address.press("Enter");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("This link does not work");
  await address.fill("example.org/guide");
  await address.press("Enter");
  await expect(box.getByRole("link", { name: "the guide" })).toHaveAttribute(
    "href",
    "https://example.org/guide",
  );
  await expect(box).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.getByRole("button", { name: "Link" }).click();
  await page.getByRole("button", { name: "Remove the link" }).click();
  await expect(box.getByRole("link")).toHaveCount(0);
  await expect(box).toHaveText("the guide");
});

test("a mention is completed by keyboard only if the writer wants", async ({ page }) => {
  const box = await open(page);
  const people = page.getByRole("listbox", { name: "People to mention" });
  await page.keyboard.type("Thank you, @coa");
  await expect(people.getByRole("option")).toHaveText(["@coach-jo Jo"]);
  await expect(box).toHaveAttribute("aria-activedescendant", /.+/);
  await page.keyboard.press("Enter");
  await expect(people).toBeHidden();
  await expect(box.locator(".mention")).toHaveText("@coach-jo");
  await page.keyboard.type("and @m");
  await expect(people.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(people).toBeHidden();
  await page.keyboard.type("ia, and me@coach-jo.example, and @nobody-at-all.");
  await postQuestion(page, "Who is named in a question is told apart?");
  await expect(page.locator("main .mention")).toHaveText(["@coach-jo", "@mia"]);
  await expect(page.locator("main .mention").first()).toHaveAttribute("href", "/u/coach-jo");
});

test("a picture needs a description or a mark as decorative", async ({ page }) => {
  const box = await open(page);
  await page.keyboard.type("This is where I put the roller every evening.");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Picture" }).click();
  await (await chooser).setFiles({
    name: "roller.jpg",
    mimeType: "image/jpeg",
    buffer: await photo().jpeg().toBuffer(),
  });
  const dialog = page.getByRole("dialog", { name: "What does the picture show?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box.getByRole("button", { name: "Describe this picture" })).toBeVisible();
  await page.getByLabel("Your question").fill("Where do you put the foam roller?");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Describe the picture");
  await dialog.getByLabel("Description", { exact: true }).fill("A roller under the outside of the thigh");
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const shown = page.getByRole("img", { name: "A roller under the outside of the thigh" });
  await expect(shown).toHaveAttribute("width", "320");
  await expect(shown).toHaveAttribute("src", /^\/uploads\//);
});

test("a refused text keeps its formatting, and shows the error beside it", async ({ page }) => {
  const box = await open(page);
  await typeInto(page, BODY, "Too ");
  await page.keyboard.type("**short**");
  await page.getByLabel("Your question").fill("What if the text is too short?");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Write at least 20 characters. Your text has 9.",
  );
  await expect(box.locator("strong")).toHaveText("short");
  await expect(box).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("main").getByRole("alert").getByRole("link", { name: BODY }).click();
  await expect(box).toBeFocused();
});

test("near the limit, the editor says how much text is left", async ({ page }) => {
  await open(page);
  await page.keyboard.insertText("knee ".repeat(6_300));
  await expect(page.getByRole("status").filter({ hasText: "characters left" })).toHaveText(
    "501 characters left",
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the open editor fits and has no fault that axe can find", async ({ page }) => {
    await open(page);
    await page.keyboard.type("One **bold** word, [a link](https://a.example/x), and @m");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    for (const button of await page.getByRole("toolbar").getByRole("button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(32);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("plain text is enough: addresses become links, and handles mentions", async ({ page }) => {
    await signIn(page, someone(), "/ask");
    await writeInto(page, BODY, "Ask @coach-jo.\n\nOr read https://a.example/guide first.");
    await expectWritten(page, BODY, "Ask @coach-jo.\n\nOr read https://a.example/guide first.");
    await postQuestion(page, "Does plain text do without any script?");
    await expect(page.locator("main .mention")).toHaveText("@coach-jo");
    await expect(page.getByRole("link", { name: "https://a.example/guide" })).toBeVisible();
  });
});
