import { notFound } from "next/navigation";
import { currentRequest } from "@/lib/current-request";
import type { Viewer } from "@/lib/web/current-actor";

const ROLES = {
  member: "a member",
  author: "an author",
  moderator: "a moderator",
  admin: "an admin",
} as const;

/** The answer for a page that does not exist. It also says who may see the page, and who the reader is here. */
export function notForYou(viewer: Viewer, of: "moderators" | "admins" | "authors"): never {
  const who =
    viewer.kind === "member"
      ? `You are signed in as @${viewer.handle}, ${ROLES[viewer.role]}.`
      : "You are not signed in.";
  const current = currentRequest();
  if (current) current.missing = `This page is for ${of}. ${who}`;
  notFound();
}
