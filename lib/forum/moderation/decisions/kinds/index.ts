import type { DecisionKind } from "@/db/decisions/schema";
import { authorRepliesOnly } from "./author-replies-only";
import { deleteContent } from "./delete-content";
import { dismiss } from "./dismiss";
import { hide } from "./hide";
import type { AnyKind } from "./kind";
import { limit } from "./limit";
import { lock } from "./lock";
import { merge } from "./merge";
import { move } from "./move";
import { outdated } from "./outdated";
import { redact } from "./redact";
import { remove } from "./remove";
import { restore } from "./restore";
import { silence } from "./silence";
import { slow } from "./slow";
import { split } from "./split";
import { suspend } from "./suspend";
import { unlock } from "./unlock";
import { warn } from "./warn";

/** In the order of the form, from the mildest to the most severe. A missing kind does not compile. */
export const KINDS: Readonly<Record<DecisionKind, AnyKind>> = {
  dismiss,
  restore,
  hide,
  remove,
  redact,
  outdated,
  move,
  split,
  merge,
  slow,
  author_replies_only: authorRepliesOnly,
  lock,
  unlock,
  warn,
  limit,
  silence,
  suspend,
  delete_content: deleteContent,
};

export const KIND_NAMES = Object.keys(KINDS) as DecisionKind[];

/** The kinds of which one decision is like another: nothing is moved, merged or taken out of a text. */
export const TOGETHER_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].work === null);

export const isAboutPeople = (kind: DecisionKind): boolean =>
  KINDS[kind].targets.every((target) => target === "person");

export const restricts = (kind: DecisionKind): boolean => KINDS[kind].finding === "restricts";
