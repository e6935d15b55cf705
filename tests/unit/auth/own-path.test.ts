import { expect, test } from "vitest";
import { confirmSignInPath, ownPath, signInPath } from "@/lib/urls";

test.each(["/", "/ask", "/reply/12?to=3", "/t/1/x?rev=2#c4", "/tags/itbs/unanswered"])(
  "%s is a page of this forum",
  (path) => expect(ownPath(path)).toBe(path),
);

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%5c/../\\evil.example",
  "/a/..//evil.example",
  "javascript:alert(1)",
  "ask",
  "",
  "/api/auth/signout",
  "/sign-in?next=/sign-in",
  "//",
  "http:/ask",
  null,
  ["/ask"],
])("%j leads to the home page", (path) => expect(ownPath(path)).toBe("/"));

test("signing in keeps the wanted page, and omits the home page", () => {
  expect(signInPath("/reply/12?to=3")).toBe("/sign-in?next=%2Freply%2F12%3Fto%3D3");
  expect(confirmSignInPath("abc", "/")).toBe("/sign-in/confirm?token=abc");
});
