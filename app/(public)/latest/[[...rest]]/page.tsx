import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { afterIn } from "../../address";
import { listMetadata } from "../../list-metadata";
import { ListPage } from "../../list-page";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata("latest", afterIn((await params).rest));
}

export default async function Latest({ params }: Props) {
  const after = afterIn((await params).rest);
  if (after === undefined) permanentRedirect("/");
  return <ListPage tab="latest" after={after} />;
}
