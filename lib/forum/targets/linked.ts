import { findPerson } from "@/db/people/reads";
import { findPictureId } from "@/db/pictures/reads";
import { withoutPunctuation } from "@/lib/addresses/forgive";
import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { pictureKeyOf } from "@/lib/urls";
import type { Target } from "./target";

export function ownAddress(link: string): URL | null {
  const { publicUrl } = readEnv();
  const { host, protocol } = new URL(publicUrl);
  // Browsers copy addresses without a scheme.
  const whole = link.toLowerCase().startsWith(`${host}/`) ? `${protocol}//${link}` : link;
  const url = URL.canParse(whole, publicUrl) ? new URL(whole, publicUrl) : null;
  if (url?.origin !== publicUrl) return null;
  url.pathname = withoutPunctuation(url.pathname) ?? url.pathname;
  return url;
}

export function commentIn({ pathname, hash }: URL): number | null {
  const found = /^\/c\/([1-9]\d{0,14})$/.exec(pathname) ?? /^#c([1-9]\d{0,14})(?:\D.*)?$/.exec(hash);
  return found ? Number(found[1]) : null;
}

/** Does not check that the target exists or is readable. */
export async function targetIn(link: string): Promise<Target> {
  const typed = link.trim();
  if (!typed) throw wrong("Paste the link to the thread, reply, picture or member that you report.");
  const url = ownAddress(typed);
  if (!url) throw wrong(ELSEWHERE);
  const commentId = commentIn(url);
  if (commentId) return { kind: "comment", id: commentId };
  const threadId = /^\/t\/([1-9]\d{0,14})(?:\/|$)/.exec(url.pathname)?.[1];
  if (threadId) return { kind: "thread", id: Number(threadId) };
  return (await personAt(url)) ?? (await pictureAt(url)) ?? noThing();
}

async function personAt({ pathname }: URL): Promise<Target | null> {
  const handle = /^\/u\/([a-z0-9_-]{2,40})(?:\/|$)/i.exec(pathname)?.[1];
  if (!handle) return null;
  const person = await findPerson(handle);
  if (!person) throw wrong(`No member here is called “${handle}”. Copy the link from the member’s page.`);
  return { kind: "person", id: person.id };
}

async function pictureAt({ pathname }: URL): Promise<Target | null> {
  if (!pathname.startsWith("/uploads/")) return null;
  const id = await findPictureId(pictureKeyOf(pathname));
  if (id === null)
    throw wrong("We could not find this picture by its own link. Paste the link to the post that shows it.");
  return { kind: "picture", id };
}

const ELSEWHERE =
  "This link leads to another site. We can only remove content from this forum. Paste the link to the page here.";

function noThing(): never {
  throw wrong(
    "This link leads to no thread, reply, picture or member. To get the link to a reply, press “Share” below it.",
  );
}

function wrong(message: string): DomainError {
  return new DomainError("invalid", message, { fields: { link: message } });
}
