import type { Metadata } from "next";
import { unanswered } from "@/lib/addresses/public";
import { viewIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("unanswered", viewIn(unanswered, await params).after);
}

export default async function Unanswered({ params }: Props) {
  const { after } = viewIn(unanswered, await params);
  return <ListPage tab="unanswered" after={after} />;
}
