import type { ArgumentSpec, Given } from "@/bin/read-arguments.mjs";
import { personRole } from "@/db/people/schema";
import type { Confirm } from "./confirm";

export interface CommandInput extends Given {
  readonly confirm: Confirm;
}

export interface Command extends ArgumentSpec {
  readonly says: string;
  readonly example: string;
  readonly deletes?: true;
  /** @returns the exit code */
  readonly load: () => Promise<{ run: (input: CommandInput) => Promise<number> }>;
}

/** Help, refusals, the README's table and the tests of all commands read this list. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: {
    says: "Import a WordPress blog from its export: files, zip files, a folder, or - for standard input.",
    words: ["FILE..."],
    options: {
      blog: { value: "ADDRESS", says: "the blog’s address, for an export that does not say it" },
      split: {
        says: "make threads of top-level comments that ask a question or tell a story in 40 words or more",
      },
      "dry-run": { says: "show what the import would add, without importing it" },
      uploads: { value: "DIR", says: "copy the pictures from this copy of wp-content/uploads" },
      report: {
        value: "FILE",
        says: "write the whole report to this file, as text, or as JSON if it ends in .json",
      },
    },
    example: "export.xml --dry-run",
    load: () => import("./import"),
  },
  "log verify": {
    says: "Check that nobody changed, removed or inserted an entry of the public log.",
    options: {
      entry: { value: "NUMBER", says: "also check this entry, with --hash" },
      hash: { value: "HASH", says: "the hash that you noted for this entry" },
    },
    example: "",
    load: () => import("./log-verify"),
  },
  "mail-test": {
    says: "Send a test email to this address and show each step.",
    words: ["ADDRESS"],
    example: "you@example.org",
    load: () => import("./mail-test"),
  },
  mails: {
    says: "List the emails that have not been sent, including sign-in emails, and emails that may have been sent.",
    example: "",
    load: () => import("./mails"),
  },
  "mails drop": {
    says: 'Never send this email. "mails send" sends it after all.',
    words: ["ID"],
    example: "17",
    load: () => import("./mails-drop"),
  },
  "mails send": {
    says: "Send this email again.",
    words: ["ID"],
    example: "17",
    load: () => import("./mails-send"),
  },
  member: {
    says: "Give the person with this address a role.",
    words: ["ADDRESS"],
    options: {
      role: { value: "ROLE", choices: personRole.enumValues, required: true, says: "the role to give" },
    },
    example: "you@example.org --role admin",
    load: () => import("./member"),
  },
  "remove-samples": {
    says: "Delete the sample threads that no member has written in.",
    example: "",
    deletes: true,
    load: () => import("./remove-samples"),
  },
  "sign-in-link": {
    says: "Print a link that signs in the person with this address, for when email does not work.",
    words: ["ADDRESS"],
    example: "you@example.org",
    load: () => import("./sign-in-link"),
  },
  sweep: {
    says: "Check imported posts with the spam filters. Nothing is hidden.",
    options: {
      all: { says: "check every post that readers see, not only imported ones" },
      flag: { says: "open a case for each finding; without this option nothing changes" },
      after: { value: "POST", says: "continue after the last post that a stopped sweep named" },
    },
    example: "--all",
    load: () => import("./sweep"),
  },
};

export const YES = { says: "delete without asking" } as const;

export function argumentsOf({ words, options, deletes }: Command): ArgumentSpec {
  return { words, options: deletes ? { ...options, yes: YES } : options };
}
