import type { Metadata } from "next";
import { afterIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("unanswered", afterIn((await params).rest));
}

export default async function Unanswered({ params }: Props) {
  const after = afterIn((await params).rest);
  return <ListPage tab="unanswered" after={after} />;
}
