import type { Metadata } from "next";
import { top } from "@/lib/addresses/public";
import { viewIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("top", viewIn(top, await params).after);
}

export default async function Top({ params }: Props) {
  const { after } = viewIn(top, await params);
  return <ListPage tab="top" after={after} />;
}
