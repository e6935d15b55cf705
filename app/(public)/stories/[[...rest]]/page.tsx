import type { Metadata } from "next";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { stories } from "@/lib/addresses/public";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("stories", viewIn(stories, await params).after);
}

export default async function Stories({ params }: Props) {
  const { after } = viewIn(stories, await params);
  return <ListPage tab="stories" after={after} />;
}
