import type { Metadata } from "next";
import { afterIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("top", afterIn((await params).rest));
}

export default async function Top({ params }: Props) {
  const after = afterIn((await params).rest);
  return <ListPage tab="top" after={after} />;
}
