import type { Metadata } from "next";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { latest } from "@/lib/addresses/public";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("latest", viewIn(latest, await params).after);
}

export default async function Latest({ params }: Props) {
  const { after } = viewIn(latest, await params);
  return <ListPage tab="latest" after={after} />;
}
