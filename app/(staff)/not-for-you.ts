import { notFound } from "next/navigation";
import { currentRequest } from "@/lib/current-request";
import type { Viewer } from "@/lib/web/current-actor";

const ROLES = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
} as const;

/** Like a page that does not exist, but says for whom the page is, and as whom the reader is signed in. */
export function notForYou(viewer: Viewer, of: "moderators" | "admins" | "authors"): never {
  const who =
    viewer.kind === "member"
      ? `You are signed in as @${viewer.handle}, ${ROLES[viewer.role]}.`
      : "You are not signed in.";
  const current = currentRequest();
  if (current) current.missing = `This page is for ${of}. ${who}`;
  notFound();
}
