import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePreview } from "@/app/(member)/publish/article-preview";
import { idOf } from "@/app/(member)/query";

export const metadata: Metadata = { title: "Preview" };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewScheduled({ params }: Props) {
  return <ArticlePreview id={idOf((await params).id) ?? notFound()} />;
}
