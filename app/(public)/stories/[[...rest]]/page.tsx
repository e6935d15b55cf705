import type { Metadata } from "next";
import { stories } from "@/lib/addresses/public";
import { viewIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("stories", viewIn(stories, await params).after);
}

export default async function Stories({ params }: Props) {
  const { after } = viewIn(stories, await params);
  return <ListPage tab="stories" after={after} />;
}
