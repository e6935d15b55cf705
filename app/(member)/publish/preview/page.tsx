import type { Metadata } from "next";
import { ArticlePreview } from "../article-preview";

export const metadata: Metadata = { title: "Preview" };

export default function PreviewNew() {
  return <ArticlePreview id={null} />;
}
