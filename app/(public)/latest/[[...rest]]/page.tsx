import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { viewIn } from "@/app/(public)/address";
import { listMetadata } from "@/app/(public)/list-metadata";
import { ListPage } from "@/app/(public)/list-page";
import { latest } from "@/lib/addresses/public";
import { listPath } from "@/lib/urls";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = viewIn(latest, await params);
  return view.name === "first" ? {} : listMetadata("latest", view.after);
}

export default async function Latest({ params }: Props) {
  const view = viewIn(latest, await params);
  if (view.name === "first") permanentRedirect(listPath());
  return <ListPage tab="latest" after={view.after} />;
}
