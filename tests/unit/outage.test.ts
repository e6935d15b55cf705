import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { outageOf } from "@/lib/outage";
import { publicError } from "@/lib/web/problem";
import { takeConsoleErrors } from "../support/setup";

const coded = (code: string) => Object.assign(new Error("pg says so"), { code });
const wrapped = (cause: unknown) => new Error("Failed query", { cause });

describe("an outage", () => {
  test.each([
    ["57P01", "database"],
    ["57P03", "database"],
    ["ECONNREFUSED", "database"],
    ["ETIMEDOUT", "database"],
    ["53100", "room"],
    ["ENOSPC", "room"],
    ["23505", null],
    ["42P01", null],
  ])("%s is one of: %s", (code, outage) => {
    expect(outageOf(coded(code))).toBe(outage);
    expect(outageOf(wrapped(wrapped(coded(code))))).toBe(outage);
    expect(outageOf(new AggregateError([coded(code)]))).toBe(outage);
  });

  test("is recognised from pg's messages without a code", () => {
    expect(outageOf(wrapped(new Error("Connection terminated unexpectedly")))).toBe("database");
    expect(outageOf(new Error("timeout exceeded when trying to connect"))).toBe("database");
  });

  test("gets 503 with a time to retry, and says nothing about posting to readers", () => {
    const writing = publicError(wrapped(coded("57P01")));
    expect(writing).toMatchObject({ status: 503, code: "unavailable", retryAfter: 10 });
    expect(writing.message).toContain("never post it twice");
    expect(publicError(coded("ECONNREFUSED"), "reading").message).not.toMatch(/posted|typed/);
    expect(publicError(coded("53100")).message).toMatch(/disk is full/);
    takeConsoleErrors();
  });

  test("is not called our mistake, and our mistakes are not called an outage", () => {
    expect(publicError(new TypeError("x is not a function"))).toMatchObject({ status: 500, code: "failed" });
    expect(publicError(new DomainError("conflict", "No."))).toMatchObject({ status: 409 });
    takeConsoleErrors();
  });
});
