import { PassThrough } from "node:stream";
import { sql } from "drizzle-orm";
import { test as base, describe, expect, inject, vi } from "vitest";
import { connect, database, disconnect } from "@/db/client";
import { runSql } from "@/db/databases";
import { takeToken } from "@/lib/auth/adapter";
import { stateOfLink } from "@/lib/auth/waiting-sign-in";
import { runCommand } from "@/lib/cli/forum";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { startMailServer } from "../support/mail-server";
import { SETTINGS } from "../support/mailing";
import { takeConsoleErrors } from "../support/setup";
import { cloneTemplate } from "../support/templates";

/** A forum to which this process is not connected. */
const test = base
  .extend("serverUrl", { scope: "file" }, () => inject("serverUrl"))
  .extend("url", { scope: "file" }, async ({ serverUrl }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(clone.drop);
    return clone.url;
  });

async function run(url: string, args: readonly string[], settings: Record<string, string> = {}) {
  const stubbed = { ...SETTINGS, DATABASE_URL: url, SMTP_URL: "", __NEXT_PROCESSED_ENV: "true", ...settings };
  for (const [name, value] of Object.entries(stubbed)) vi.stubEnv(name, value);
  const out: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => void out.push(String(line)));
  const code = await runCommand(args, new PassThrough());
  log.mockRestore();
  return { code, out: out.join("\n"), error: takeConsoleErrors().flat().map(String).join("\n") };
}

describe("sign-in-link", () => {
  test("prints a link that works once in any browser, creates the account, and is on record", async ({
    url,
  }) => {
    const { code, out } = await run(url, ["sign-in-link", "Ada@Example.org"]);
    expect(code).toBe(0);
    expect(out).toContain(
      "This link creates an account for ada@example.org. The link works once, in any browser",
    );
    const link = new URL(/https:\S+/.exec(out)?.[0] ?? "");
    expect(link.origin + link.pathname).toBe("https://forum.example.org/sign-in/confirm");
    const token = link.searchParams.get("token") ?? "";
    await connect(url);
    expect(await stateOfLink(token)).toBe("ready");
    const use = () => takeToken(hashOfLink(token));
    const used = await use();
    expect(used?.identifier).toBe("ada@example.org");
    const minutes = ((used?.expires.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    expect(await use()).toBeNull();
    const { rows } = await database().execute(sql`
      select a.operation, a.source, e.data::text as data from audit_entries a join events e on e.id = a.event_id
      where e.name = 'sign_in.link_made'`);
    await disconnect();
    expect(rows).toEqual([
      { operation: "makeOwnersLink", source: "command", data: expect.stringContaining("personId") },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`ada@|${token}`));
  });

  test("prints no link that the forum would refuse", async ({ url }) => {
    const { code, error, out } = await run(url, ["sign-in-link", "ada@example.org"], {
      AUTH_SECRET: "",
      DATA_DIR: "/nonexistent",
    });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("AUTH_SECRET is not set here");
  });
});

describe("mail-test", () => {
  test("prints each step of an accepted email", async ({ url }) => {
    const mail = await startMailServer();
    const { code, out } = await run(url, ["mail-test", "ada@example.org"], { SMTP_URL: mail.url });
    expect({ code, lines: out.split("\n") }).toEqual({
      code: 0,
      lines: [
        `Connected to 127.0.0.1:${mail.port}, without encryption.`,
        "Not signed in: SMTP_URL has no user and no password.",
        expect.stringMatching(/^Accepted: the server says "250 /),
        expect.stringContaining("look in the spam folder"),
      ],
    });
    expect((await mail.next()).subject).toBe("Test email from Comeback");
    await mail.stop();
  });

  test("prints the failed step and the server's own words", async ({ url, onTestFinished }) => {
    const plain = await startMailServer(0, {
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error("Not this password")),
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith("nobody")
            ? Object.assign(new Error("No such user"), { responseCode: 550 })
            : null,
        ),
    });
    const encrypted = await startMailServer(0, { disabledCommands: [] });
    onTestFinished(async () => void (await Promise.all([plain.stop(), encrypted.stop()])));
    const here = `127.0.0.1:${plain.port}`;
    const wrong: [string, string, string[]][] = [
      ["smtp://mail.invalid", "ada", ["Failed. The mail server at mail.invalid:587 cannot be found"]],
      ["smtp://127.0.0.1:1", "ada", ["Failed. The mail server at 127.0.0.1:1 does not answer"]],
      [`${plain.url}?requireTLS=true`, "ada", [`Failed. The mail server at ${here} offers no encryption`]],
      [
        encrypted.url,
        "ada",
        ["shows a certificate that this machine does not trust", "certificate has expired"],
      ],
      [
        plain.url.replace("//", "//ada:wrong@"),
        "ada",
        [
          `Connected to ${here}, without encryption.`,
          "refuses the user or the password",
          "Not this password",
        ],
      ],
      [
        plain.url,
        "nobody",
        [`Refused: ${here} did not accept this email.`, 'The server says "550 No such user".'],
      ],
    ];
    for (const [smtpUrl, to, sentences] of wrong) {
      const { code, out, error } = await run(url, ["mail-test", `${to}@example.org`], { SMTP_URL: smtpUrl });
      expect({ code, error }, smtpUrl).toEqual({ code: 1, error: expect.not.stringContaining("Error") });
      for (const sentence of sentences) expect(out).toContain(sentence);
      expect(out).not.toContain("Accepted");
    }
    const secured = await run(url, ["mail-test", "ada@example.org"], {
      SMTP_URL: `${encrypted.url}?tls.rejectUnauthorized=false`,
    });
    expect(secured.out).toContain("encrypted by TLS");
    expect(secured.code).toBe(0);
  });

  test("says that there is no mail server", async ({ url }) => {
    const { code, error } = await run(url, ["mail-test", "ada@example.org"]);
    expect({ code, error }).toEqual({ code: 1, error: "No email was sent: SMTP_URL is not set." });
  });
});

test("mails lists queued, failing, failed and expired sign-in emails without addresses, links and codes", async ({
  url,
}) => {
  const add = async (name: string, set: string) => {
    const payload = JSON.stringify({ email: `${name}@example.org`, next: "/", browser: "secret-browser" });
    await runSql(url, `select graphile_worker.add_job('send_sign_in_link', '${payload}'::json)`);
    await runSql(
      url,
      `update graphile_worker._private_jobs set ${set} where payload ->> 'email' = '${name}@example.org'`,
    );
  };
  await add("queen", "attempts = 0");
  await add("fern", "attempts = 3, last_error = '450 <fern@example.org> later'");
  await add("gil", "attempts = 25, last_error = 'connect ECONNREFUSED'");
  await add("eve", "attempts = 4, last_error = 'x', created_at = now() - interval '61 minutes'");
  await runSql(
    url,
    "update mail_health set failing_since = now(), failed_at = now(), problem = 'unreachable'",
  );
  const { code, out, error } = await run(url, ["mails"], { SMTP_URL: "smtp://127.0.0.1:1" });
  expect({ code, error }).toEqual({ code: 0, error: "" });
  for (const line of [
    "-\tqueued\tto q***@example.org\tsign-in\t0 attempts",
    "-\tfailing\tto f***@example.org\tsign-in\t3 attempts\t450 <f***@example.org> later",
    "-\tfailed\tto g***@example.org\tsign-in\t25 attempts\tconnect ECONNREFUSED",
    "-\texpired\tto e***@example.org\tsign-in\t4 attempts\tx",
    "4 emails have not been sent yet",
    "Email cannot be sent at the moment. The mail server does not answer",
  ])
    expect(out).toContain(line);
  expect(out).not.toMatch(/queen|fern@|secret-browser|token=/);
});
