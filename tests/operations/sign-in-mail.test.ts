import { createHash, createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findSignInToken } from "@/db/sign-ins/reads";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { hashOfBrowser } from "@/lib/forum/people/sign-ins/secrets";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { SETTINGS } from "../support/mailing";
import { test } from "../support/sign-in-mail";
import { as } from "../support/world";

describe("the sign-in email", () => {
  test("arrives over SMTP as text and HTML with one link and one code, and only hashes are stored", async ({
    mail,
  }) => {
    const browser = hashOfBrowser("the cookie of the browser that asked");
    const asked = { email: "Ada@Example.org", next: "/reply/1?to=2", browser };
    await perform(requestSignIn, asked, as(VISITOR));
    const { subject, to, from, text = "", html } = await mail.next();
    expect(subject).toBe("Your Comeback sign-in link");
    expect([to].flat().map((address) => address?.text)).toEqual(["ada@example.org"]);
    expect(from?.text).toBe('"Comeback" <hello@forum.example.org>');

    const link = new URL(/https:\S+/.exec(text)?.[0] ?? "");
    expect(link.origin + link.pathname).toBe("https://forum.example.org/sign-in/confirm");
    expect(link.searchParams.get("next")).toBe("/reply/1?to=2");
    expect(html).toContain(link.href.replaceAll("&", "&#38;"));
    expect(link.href).not.toMatch(/ada|%40/i);

    const token = link.searchParams.get("token") ?? "";
    const [code = ""] = /^\d{6}$/m.exec(text) ?? [];
    expect(html).toContain(`>${code}<`);
    const hash = createHash("sha256")
      .update(token + SETTINGS.AUTH_SECRET)
      .digest("hex");
    const waiting = await findSignInToken(hash);
    expect(waiting).toMatchObject({ identifier: "ada@example.org", browser, attempts: 0 });
    expect(waiting?.code).toBe(
      createHmac("sha256", SETTINGS.AUTH_SECRET).update(`${hash}:${code}`).digest("hex"),
    );
    const minutes = ((waiting?.expires.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    const { rows } = await database().execute(sql`
      select 1 from events where data::text like any (${sql.param([`%${token}%`, `%"${code}"%`])}::text[])
      union all select 1 from graphile_worker._private_jobs where payload::text like ${`%${token}%`}`);
    expect(rows).toEqual([]);
  });

  test("is the same for an unknown address", async ({ mail, world }) => {
    await perform(requestSignIn, { email: "ben@example.org" }, as(VISITOR));
    const known = await mail.next();
    await perform(requestSignIn, { email: "stranger@example.org" }, as(VISITOR));
    const unknown = await mail.next();
    const plain = ({ text = "" }: { text?: string }) => text.replace(/token=\S+|^\d{6}$/gm, "…");
    expect(plain(unknown)).toBe(plain(known));
    expect(world.people.ben.handle).toBe("ben");
  });
});
