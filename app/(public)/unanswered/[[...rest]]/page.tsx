import type { Metadata } from "next";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { unanswered } from "@/lib/addresses/public";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("unanswered", viewIn(unanswered, await params).after);
}

export default async function Unanswered({ params }: Props) {
  const { after } = viewIn(unanswered, await params);
  return <ListPage tab="unanswered" after={after} />;
}
