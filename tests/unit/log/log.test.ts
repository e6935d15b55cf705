import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loggedPath, withRequest } from "@/lib/current-request";
import { describeError } from "@/lib/log/describe-error";
import { log, setSink } from "@/lib/log/log";

const SECRETS = ["ada@example.org", "s3ss10n-t0ken", "my knee hurts", "192.0.2.7"];

/** As drizzle, pg, nodemailer, JSON.parse and the engine word them. */
function failures(secret: string): unknown[] {
  const postgres = Object.assign(new Error(`duplicate key: (email)=(${secret})`), {
    code: "23505",
    constraint: "addresses_belong_to_one_person",
    detail: `Key (email)=(${secret}) already exists.`,
    where: secret,
  });
  const query = new Error(`Failed query: select 1\nparams: ${secret}\n    at ${secret}:1:1`, {
    cause: postgres,
  });
  const odd = new Error("odd");
  odd.name = secret;
  return [
    postgres,
    query,
    odd,
    new SyntaxError(`Unexpected token 'm', "${secret}" is not valid JSON`),
    new TypeError(`Cannot read properties of undefined (reading '${secret}')`),
    new TypeError(`Invalid URL: ${secret}`),
    Object.assign(new Error(`550 <${secret}> no such user`), { code: "EENVELOPE", response: secret }),
    Object.assign(new Error(secret), { code: secret, table: secret }),
    new AggregateError([new Error(secret)], secret),
    secret,
    { secret },
    undefined,
  ];
}

describe("the log", () => {
  const lines: string[] = [];
  beforeAll(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterAll(() => void vi.useRealTimers());
  beforeEach(() => {
    setSink((level, line, sentence) => void lines.push(JSON.stringify({ level, ...line, sentence })));
  });
  afterEach(() => {
    lines.length = 0;
  });

  test.each(SECRETS)("contains nothing of %s, whatever failed", (secret) => {
    for (const error of failures(secret)) {
      log.error("A write failed", error);
      vi.advanceTimersByTime(2_000);
    }
    expect(lines.length).toBe(failures(secret).length);
    expect(lines.join("\n")).not.toContain(secret);
  });

  test("names the kind of error, its place, and the database's code", () => {
    const error = failures("x")[1];
    expect(describeError(error)).toMatchObject({
      kind: "Error",
      at: expect.arrayContaining([expect.stringMatching(/^tests\/unit\/log\/log\.test\.ts:\d+/)]),
      cause: { code: "23505", constraint: "addresses_belong_to_one_person" },
    });
  });

  test("has one line a second per cause, and counts the others", () => {
    const fail = () => log.error("A write failed", failures("x")[0]);
    for (let n = 0; n < 100; n++) fail();
    expect(lines.length).toBe(1);
    log.error("Another thing failed", new Error("of another kind"));
    expect(lines.length).toBe(2);
    vi.advanceTimersByTime(1_001);
    fail();
    expect(lines.at(-1)).toContain('"repeated":99');
  });

  test("names the request of each line", () => {
    withRequest({ id: "1a2b", method: "GET", route: "/t/12/*" }, () => log.error("A page failed"));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ request: "1a2b", method: "GET", route: "/t/12/*" });
  });
});

test.each([
  ["/t/12/my-knee-hurts?q=my+knee", "/t/12/*"],
  ["/check-in/s3cret#c4", "/check-in/*"],
  ["/api/unsubscribe?token=s3cret", "/api/unsubscribe"],
  ["/", "/"],
  ["/u/ada/", "/u/*/"],
])("logs %s as %s", (url, logged) => {
  expect(loggedPath(url, new Set(["t", "check-in", "api", "unsubscribe", "u"]))).toBe(logged);
});
