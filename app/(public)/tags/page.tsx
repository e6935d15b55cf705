import "@/app/styles/rows.css";
import "@/app/styles/body-map.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { BodyMap } from "@/components/tags/body-map";
import { TagGroups } from "@/components/tags/tag-groups";
import { Empty } from "@/components/ui/empty";
import { listTags } from "@/db/tags/reads";

export const metadata: Metadata = {
  title: "Tags",
  description: "Threads by injury, body part, treatment and topic.",
  alternates: { canonical: "/tags" },
};

export default async function Tags() {
  const tags = await listTags();
  return (
    <Page at="tags" shape="two">
      <div>
        <div className="list-head">
          <h1>Tags</h1>
          <p>Find threads by injury, by where it hurts, or by what you want to try.</p>
        </div>
        {tags.length === 0 ? (
          <Empty
            search
            title="No tags yet"
            actions={
              <a className="btn go" href="/">
                Browse threads
              </a>
            }
          >
            Tags come with the sample content or with an imported blog. Until then, browse the threads.
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
