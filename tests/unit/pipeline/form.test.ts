import { expect, test } from "vitest";
import { formOf, submissionKeyOf, typedIn } from "@/lib/pipeline/form";
import { refusalPage } from "@/lib/pipeline/refusal-page";

function form(fields: [string, string | Blob][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

test("what was typed is kept by name, several answers as a list, files and the framework's fields left out", () => {
  const sent = form([
    ["title", "Knee"],
    ["tags", "itbs"],
    ["tags", "knee"],
    ["$ACTION_ID_1", "x"],
    ["file", new Blob(["x"])],
  ]);
  expect(typedIn(sent)).toEqual({ title: "Knee", tags: ["itbs", "knee"] });
});

test("the same form with the same words has the same key, and other words have another", () => {
  const key = (body: string, submission = "s1") => submissionKeyOf({ body, submission });
  expect(key("one")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(key("one")).toBe(key("one"));
  expect(key("two")).not.toBe(key("one"));
  expect(key("one", "s2")).not.toBe(key("one"));
  expect(submissionKeyOf({ body: "one" })).toBeUndefined();
});

test("a page of refusal gives back what was typed, as text and never as markup", async () => {
  const told = { status: 422, code: "invalid", message: "Too <b>short</b>.", fields: {} };
  const response = refusalPage(told, { body: "</textarea><script>alert(1)</script>", submission: "s1" });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain("Too &#60;b&#62;short");
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("s1");
});

test("what is no form is refused, and is no mistake of ours", async () => {
  const sent = (body: string | null, type: string) =>
    formOf(new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } }));
  for (const [body, type] of [
    ["{}", "application/json"],
    [null, "text/plain"],
    ["--x\r\nbroken off", "multipart/form-data; boundary=x"],
  ] as const)
    await expect(sent(body, type), type).rejects.toMatchObject({ code: "invalid" });
});
