import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "vitest";
import { keepInOutbox } from "@/lib/mail/outbox";
import { readOutbox } from "@/lib/mail/read-outbox";
import { signInMail } from "@/lib/mail/sign-in-link";

const test = base.extend("folder", async ({ task: _ }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-outbox-"));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, "outbox");
});

const mailTo = (to: string) => ({
  from: "Comeback <comeback@localhost>",
  ...signInMail({
    to,
    url: `http://localhost:3000/sign-in/confirm?token=${"x".repeat(90)}`,
    code: "123456",
    minutes: 10,
  }),
});

test("an outbox lists the newest email first, with its long link in one piece", async ({ folder }) => {
  await keepInOutbox(mailTo("ada@example.org"), folder);
  await keepInOutbox(mailTo("ben@example.org"), folder);
  const mails = await readOutbox(folder);
  expect(mails.map(({ to }) => to)).toEqual(["ben@example.org", "ada@example.org"]);
  expect(mails[0]?.text).toContain(`http://localhost:3000/sign-in/confirm?token=${"x".repeat(90)}\n`);
});

test("an outbox keeps 200 emails, each a whole file, and skips other files", async ({ folder }) => {
  for (let index = 0; index < 203; index++) await keepInOutbox(mailTo(`p${index}@example.org`), folder);
  await writeFile(path.join(folder, ".2030-unfinished.eml"), "half a ma");
  const names = await readdir(folder);
  expect(names.filter((name) => /^\d.*\.eml$/.test(name))).toHaveLength(200);
  const mails = await readOutbox(folder, 300);
  expect(mails).toHaveLength(200);
  expect(mails.at(0)?.to).toBe("p202@example.org");
  expect(mails.at(-1)?.to).toBe("p3@example.org");
});

test("an unused outbox is empty", async ({ folder }) => {
  expect(await readOutbox(folder)).toEqual([]);
});
