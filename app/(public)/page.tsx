import type { Metadata } from "next";
import { feedLinks } from "@/lib/feeds/links";
import { ListPage } from "./list-page";

export const metadata: Metadata = {
  alternates: {
    canonical: "/",
    types: feedLinks([
      { of: "latest", title: "New threads" },
      { of: "articles", title: "Articles" },
      { of: "answers", title: "Answers from the author" },
    ]),
  },
};

export default function Home() {
  return <ListPage tab="latest" />;
}
