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

const JSON_OUTPUT = { says: "print the result, or what went wrong as “error”, as JSON on one line" } as const;
const PASSPHRASE_FILE = {
  value: "PATH",
  says: "the file whose first line is the passphrase; without it: BACKUP_PASSPHRASE, BACKUP_PASSPHRASE_FILE, or a question",
} as const;
const ENCRYPT = {
  says: "ask for a passphrase and encrypt the file; a passphrase in the settings does so by itself",
} as const;

export const EXIT_CODES: Readonly<Record<number, string>> = {
  0: "The command did what you asked.",
  1: "The command failed, you declined, or a check found something wrong. The last line says what happened.",
  2: "The command did not understand its arguments and did nothing.",
  130: "You stopped an import. What it had written stays, and the next run goes on.",
};

/** Help, refusals, the README's table and the tests of all commands read this list. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  backup: {
    says: "Back up the database and all pictures into one file, also while the forum is running.",
    words: ["[FILE]"],
    options: { encrypt: ENCRYPT, "passphrase-file": PASSPHRASE_FILE, json: JSON_OUTPUT },
    example: "/media/usb/comeback.backup --encrypt",
    load: () => import("./backup"),
  },
  export: {
    says: "Export everything in an open format: a table a folder, a JSON object a line, and the pictures.",
    words: ["[FILE]"],
    options: { encrypt: ENCRYPT, "passphrase-file": PASSPHRASE_FILE, json: JSON_OUTPUT },
    example: "comeback-export.tar.gz",
    load: () => import("./export"),
  },
  import: {
    says: "Import a WordPress blog, comments of Disqus, or into an empty forum the file that “export” wrote: files, zip files, a folder, or - for standard input.",
    words: ["FILE..."],
    options: {
      blog: { value: "ADDRESS", says: "the blog’s address, for an export that does not say it" },
      split: {
        says: "make threads of top-level comments that ask a question or tell a story in 40 words or more",
      },
      pages: { says: "also import pages and their comments, as articles" },
      update: {
        says: "bring in what changed on the blog since the last import; what members or moderators changed here stays",
      },
      "keep-closed": { says: "lock the threads of posts on which comments were closed" },
      "dry-run": { says: "show what the import would add, without importing it" },
      uploads: {
        value: "DIR",
        says: "copy pictures and files from this copy of wp-content/uploads, also into posts that are here",
      },
      "fetch-pictures": {
        says: "fetch pictures and files from the old site, while it still answers",
      },
      "author-name": {
        value: "NAME",
        says: "your name in Disqus, so that your comments are marked as the author’s",
      },
      report: {
        value: "FILE",
        says: "write the whole report to this file, as text, or as JSON if it ends in .json",
      },
      "passphrase-file": PASSPHRASE_FILE,
    },
    example: "export.xml --dry-run",
    load: () => import("./import"),
  },
  "log verify": {
    says: "Check that nobody changed, removed or inserted an entry of the public log.",
    options: {
      entry: { value: "NUMBER", says: "also check this entry, with --hash" },
      hash: { value: "HASH", says: "the hash that you noted for this entry" },
      json: JSON_OUTPUT,
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
    options: { json: JSON_OUTPUT },
    example: "--json",
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
  "move-to": {
    says: "Copy the whole database to a PostgreSQL server, or back into the embedded database.",
    words: ["DATABASE_URL|embedded"],
    options: { json: JSON_OUTPUT },
    example: "postgres://comeback@localhost:5432/comeback",
    load: () => import("./move-to"),
  },
  "remove-samples": {
    says: "Delete the sample threads that no member has written in.",
    example: "",
    deletes: true,
    load: () => import("./remove-samples"),
  },
  replaced: {
    says: "List the forums that a restore has replaced and kept.",
    options: { json: JSON_OUTPUT },
    example: "",
    load: () => import("./replaced"),
  },
  "replaced drop": {
    says: "Delete the forums that a restore has replaced.",
    example: "",
    deletes: true,
    load: () => import("./replaced-drop"),
  },
  "replaced use": {
    says: "Go back to a forum that a restore has replaced, and keep the present one.",
    words: ["NAME"],
    example: "comeback_before_20260314_091500",
    load: () => import("./replaced-use"),
  },
  restore: {
    says: "Replace the forum by a backup, once the backup has proved itself in a database of its own.",
    words: ["FILE"],
    options: { "passphrase-file": PASSPHRASE_FILE, json: JSON_OUTPUT },
    example: ".data/backups/comeback-2026-03-14-091500.backup",
    load: () => import("./restore"),
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
      json: JSON_OUTPUT,
    },
    example: "--all",
    load: () => import("./sweep"),
  },
};

export const YES = { says: "delete without asking" } as const;

export function argumentsOf({ words, options, deletes }: Command): ArgumentSpec {
  return { words, options: deletes ? { ...options, yes: YES } : options };
}
