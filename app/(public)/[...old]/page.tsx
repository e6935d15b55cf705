import { notFound, permanentRedirect } from "next/navigation";
import { findOldAddress } from "@/db/queries/threads";
import { threadPath } from "@/lib/urls";

/** WordPress spread long discussions over pages of one post. */
const PAGE_OF_COMMENTS = /\/comment-page-\d+$/;

type Props = { params: Promise<{ old: string[] }> };

/** Addresses of the blog that was moved here lead to their threads. The browser keeps their `#comment-12`. */
export default async function OldAddress({ params }: Props) {
  const path = `/${(await params).old.map(decoded).join("/")}`;
  const thread = await findOldAddress(path.replace(PAGE_OF_COMMENTS, ""));
  if (!thread) notFound();
  permanentRedirect(threadPath(thread));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    notFound();
  }
}
