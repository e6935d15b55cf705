import type { Metadata } from "next";
import { latest } from "@/lib/addresses/public";
import { viewIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("latest", viewIn(latest, await params).after);
}

export default async function Latest({ params }: Props) {
  const { after } = viewIn(latest, await params);
  return <ListPage tab="latest" after={after} />;
}
