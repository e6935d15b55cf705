import type { Metadata } from "next";
import { ListPage } from "./list-page";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default function Home() {
  return <ListPage tab="latest" />;
}
