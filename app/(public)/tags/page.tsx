import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { BodyMap } from "@/components/tags/body-map";
import { TagGroups } from "@/components/tags/tag-groups";
import { Empty } from "@/components/ui/empty";
import { listTags } from "@/db/tags/reads";

export const metadata: Metadata = {
  title: "Tags",
  description: "Everything runners have written here, by injury, body part, treatment and topic.",
  alternates: { canonical: "/tags" },
};

export default async function Tags() {
  const tags = await listTags();
  return (
    <Page at="tags" shape="two">
      <div>
        <div className="list-head">
          <h1>Tags</h1>
          <p>Start from what it is called, from where it hurts, or from what you want to try.</p>
        </div>
        {tags.length === 0 ? (
          <Empty
            title="No tags yet"
            actions={
              <a className="btn go" href="/">
                To the threads
              </a>
            }
          >
            They come with the start content, or with the categories of a blog that is moved here. Until then,
            look through the threads.
          </Empty>
        ) : (
          <TagGroups tags={tags} />
        )}
      </div>
      <aside>
        <BodyMap tags={tags} />
      </aside>
    </Page>
  );
}
