import type { Metadata } from "next";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { stories } from "@/lib/addresses/public";
import { FilteredStories, filteredMetadata } from "./filtered-stories";

type Props = { params: Promise<{ rest?: string[] }> };

async function listIn(params: Props["params"]) {
  const { name: _, after, ...filters } = viewIn(stories, await params);
  return { after, filters, filtered: Object.keys(filters).length > 0 };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { after, filters, filtered } = await listIn(params);
  return filtered ? filteredMetadata(filters, after) : listMetadata("stories", after);
}

export default async function Stories({ params }: Props) {
  const { after, filters, filtered } = await listIn(params);
  return filtered ? (
    <FilteredStories filters={filters} after={after} />
  ) : (
    <ListPage tab="stories" after={after} />
  );
}
