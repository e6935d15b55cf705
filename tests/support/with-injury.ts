import { defineTags } from "@/lib/forum/content/tags/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test as base } from "./with-world";
import { as, tagCalled } from "./world";

/** Each test has an injury of its own. */
export const test = base.extend("injury", async ({ world: _, task }) => {
  const slug = `injury-${task.id.replace(/[^a-z0-9]+/g, "-")}`.slice(0, 60).replace(/-$/, "");
  await perform(defineTags, [{ slug, name: slug, group: "injury" }], as(SYSTEM));
  return { slug, id: await tagCalled(slug) };
});
