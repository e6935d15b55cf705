import { describe, expect } from "vitest";
import { findPort } from "@/db/embedded/connection";
import { findPersonByEmail } from "@/db/people/reads";
import { forumAdapter } from "@/lib/auth/adapter";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { expectNothingLeft, start } from "../support/processes";

const NEUTRAL = "[a-z]+-[a-z]+";

/** `npm run forum -- member ...` with its exit code and the last line it printed. */
async function member(args: string[], env: Record<string, string>) {
  const command = start("npm", ["run", "--silent", "forum", "--", "member", ...args], {
    env: { PUBLIC_URL: "", HOST: "", ...env },
  });
  const code = await command.end;
  return { code, said: command.said().trimEnd().split("\n").at(-1) ?? "" };
}

describe("npm run forum -- member", () => {
  test("gives a role to an unknown address and to a known one", async ({ url }) => {
    const env = { DATABASE_URL: url, DATA_DIR: await temporaryFolder() };
    const made = await member(["Coach@Example.org", "--role", "author"], env);
    expect(made.code).toBe(0);
    expect(made.said).toMatch(
      new RegExp(
        `^(${NEUTRAL}) is now an author\\. To use this new account, sign in with coach@example.org\\.$`,
      ),
    );
    const person = await findPersonByEmail("coach@example.org");
    expect(person?.role).toBe("author");

    const again = await member(["coach@example.org", "--role=admin"], env);
    expect(again).toEqual({ code: 0, said: `${person?.handle} is now an admin.` });

    // Whoever signs in by the address is that person, role and all.
    const { getUserByEmail: find, updateUser: claim } = forumAdapter();
    const found = await find("coach@example.org");
    await claim({ id: found?.id ?? "", emailVerified: new Date() });
    expect(await findPersonByEmail("coach@example.org")).toEqual({ ...person, role: "admin" });

    // One admin stays, whoever asks.
    const last = await member(["coach@example.org", "--role", "member"], env);
    expect(last.code).toBe(1);
    expect(last.said).toMatch(/is the last admin.*npm run forum -- member ADDRESS --role admin$/);
    expect(await findPersonByEmail("coach@example.org")).toMatchObject({ role: "admin" });
  });

  test("names each mistake in one sentence with the usage, and changes nothing", async ({ url }) => {
    const env = { DATABASE_URL: url, DATA_DIR: await temporaryFolder() };
    const usage = "Usage: npm run forum -- member ADDRESS --role member|author|moderator|admin";
    const wrong: [string[], string][] = [
      [[], "Missing argument ADDRESS."],
      [["not an address", "--role", "admin"], '"not an address" is not an email address.'],
      [
        ["somebody@example.org", "--role", "king"],
        'Option "--role" cannot be "king": choose member, author, moderator, admin.',
      ],
      [["somebody@example.org"], 'Missing option "--role".'],
      [["somebody@example.org", "--role", "admin", "--force"], 'Unknown option "--force".'],
    ];
    for (const [args, sentence] of wrong)
      expect(await member(args, env)).toEqual({ code: 2, said: `${sentence} ${usage}` });
    expect(await findPersonByEmail("somebody@example.org")).toBeUndefined();
  });
});

test("a first start says how to become admin, and a running forum shows a new role at once", async () => {
  const env = { DATABASE_URL: "", DATA_DIR: await temporaryFolder() };
  const port = String(await findPort());
  const how = "npm run forum -- member you@example.org --role admin";
  const forum = start(process.execPath, ["bin/start.mjs"], {
    env: { ...env, PORT: port, PUBLIC_URL: "", HOST: "" },
  });
  expect(await forum.until("Comeback is running at")).toContain(how);

  const { said } = await member(["mo@example.org", "--role", "member"], env);
  const handle = said.split(" ")[0];
  const page = async () => (await fetch(`http://localhost:${port}/u/${handle}`)).text();
  expect(await page()).not.toContain("Moderator");
  expect(await member(["mo@example.org", "--role", "moderator"], env)).toEqual({
    code: 0,
    said: `${handle} is now a moderator.`,
  });
  await expect.poll(page, { timeout: 1_000 }).toContain("Moderator");
  forum.child.kill("SIGTERM");
  await forum.end;
  await expectNothingLeft(env.DATA_DIR);
});
