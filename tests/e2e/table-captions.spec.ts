import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";
import { editorIn } from "../support/writing";

test("a table gets a caption, another one and none, and is posted with it", async ({ page }) => {
  await signIn(page, someone(), "/ask");
  const box = await editorIn(page, "What happened");
  const tool = (name: string) => page.getByRole("toolbar").getByRole("button", { name, exact: true });
  await tool("Table").click();
  await page.keyboard.type("Week");
  const dialog = page.getByRole("dialog");
  const caption = async (words: string, button: string) => {
    await tool("Caption").click();
    await dialog.getByLabel("Caption", { exact: true }).fill(words);
    await dialog.getByRole("button", { name: button, exact: true }).click();
  };
  await caption("  The first   weeks ", "Add");
  await expect(box.locator("caption")).toHaveText("The first weeks");
  await tool("Caption").click();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Remove the caption" }).click();
  await expect(box.locator("caption")).toHaveCount(0);
  await caption("The first three weeks", "Add");
  await page.keyboard.press("Escape");
  await page.keyboard.type("Is that too much for a knee that hurts?");
  await page.getByLabel("Your question").fill("Is the plan in this table too much for me?");
  await page.getByRole("checkbox", { name: "IT band", exact: true }).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("main").getByRole("table", { name: "The first three weeks" })).toBeVisible();
});
