import type { Metadata } from "next";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { top } from "@/lib/addresses/public";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("top", viewIn(top, await params).after);
}

export default async function Top({ params }: Props) {
  const { after } = viewIn(top, await params);
  return <ListPage tab="top" after={after} />;
}
