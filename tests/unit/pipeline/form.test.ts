import { expect, test } from "vitest";
import { submissionKeyOf, typedIn, typedOf } from "@/lib/web/form";
import { refusalPage } from "@/lib/web/refusal-page";

function form(fields: [string, string | Blob][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

test("input is kept by name, with lists, without files and the framework's fields", () => {
  const sent = form([
    ["title", "Knee"],
    ["tags", "itbs"],
    ["tags", "knee"],
    ["$ACTION_ID_1", "x"],
    ["file", new Blob(["x"])],
  ]);
  expect(typedIn(sent)).toEqual({ title: "Knee", tags: ["itbs", "knee"] });
});

test("the same form with the same text has the same key, other text another", () => {
  const key = (body: string, submission = "s1") => submissionKeyOf({ body, submission });
  expect(key("one")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(key("one")).toBe(key("one"));
  expect(key("two")).not.toBe(key("one"));
  expect(key("one", "s2")).not.toBe(key("one"));
  expect(submissionKeyOf({ body: "one" })).toBeUndefined();
});

test("a refusal page gives the text back, escaped", async () => {
  const told = { status: 422, code: "invalid", message: "Too <b>short</b>.", fields: {} };
  const response = refusalPage(told, { body: "</textarea><script>alert(1)</script>", submission: "s1" });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain("Too &#60;b&#62;short");
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("s1");
});

test("names that every object has are ordinary field names", () => {
  const sent = form([
    ["constructor", "one"],
    ["toString", "two"],
    ["toString", "three"],
    ["__proto__", "four"],
  ]);
  expect(Object.entries(typedIn(sent))).toEqual([
    ["constructor", "one"],
    ["toString", ["two", "three"]],
  ]);
});

const sent = (body: string | null, type: string) =>
  typedOf(
    new Request("http://localhost/api/comments", { method: "POST", body, headers: { "content-type": type } }),
  );

test("a form can be JSON, with lists and numbers", async () => {
  const json = JSON.stringify({ threadId: 4, body: "My knee", tags: ["itbs", "knee"], on: true });
  expect(await sent(json, "application/json; charset=utf-8")).toEqual({
    threadId: "4",
    body: "My knee",
    tags: ["itbs", "knee"],
    on: "true",
  });
});

test("an empty body is an empty form", async () => {
  expect(await sent(null, "text/plain")).toEqual({});
});

test.each([
  ["<a>", "text/html", "unsupported"],
  ["a=1", "", "unsupported"],
  ["--x\r\nbroken off", "multipart/form-data; boundary=x; boundary=y", "unsupported"],
  ["--x\r\nbroken off", "multipart/form-data; boundary=x", "invalid"],
  ["[]", "application/json", "invalid"],
  ["{", "application/json", "invalid"],
  ['{"a":{"b":{"c":1}}}', "application/json", "invalid"],
])("%s as %s is refused, and not called our mistake", async (body, type, code) => {
  await expect(sent(body, type)).rejects.toMatchObject({ code });
});
