import { z } from "zod";
import { commentIn, ownAddress } from "./linked";

const NO_THREAD = "That link leads to no thread here. Copy the address of the thread’s page.";
export const NO_REPLY =
  "That link leads to no reply here. To get the link to a reply, press “Share” below it.";

export const threadLink = z.string().transform((typed, check) => {
  const link = typed.trim();
  const found = /^[1-9]\d{0,14}$/.exec(link) ?? /^\/t\/([1-9]\d{0,14})(?:\/|$)/.exec(pathIn(link));
  if (found) return Number(found[1] ?? found[0]);
  check.addIssue({ code: "custom", message: NO_THREAD });
  return z.NEVER;
});

const pathIn = (link: string) => (link && ownAddress(link)?.pathname) || "";

export const replyLink = z.string().transform((typed, check) => {
  const link = typed.trim();
  if (link === "") return null;
  const url = ownAddress(link);
  const id = url && commentIn(url);
  if (id) return id;
  check.addIssue({ code: "custom", message: NO_REPLY });
  return z.NEVER;
});
