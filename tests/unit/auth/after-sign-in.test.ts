import { describe, expect, test } from "vitest";
import { pathAfterSignIn } from "@/lib/auth/after-sign-in";

describe("after signing in", () => {
  test("a member goes on where they were", () => {
    for (const next of ["/", "/t/4/knee", "/ask", "/reply/4?to=9"])
      expect(pathAfterSignIn(next, { isNew: false })).toBe(next);
  });

  test("a newcomer is welcomed, and led on from there", () => {
    expect(pathAfterSignIn("/", { isNew: true })).toBe("/welcome");
    expect(pathAfterSignIn("/t/4/knee", { isNew: true })).toBe("/welcome?next=%2Ft%2F4%2Fknee");
    expect(pathAfterSignIn("/replying", { isNew: true })).toBe("/welcome?next=%2Freplying");
  });

  test("a text that waits comes first", () => {
    expect(pathAfterSignIn("/tell", { isNew: true })).toBe("/tell?new=yes");
    expect(pathAfterSignIn("/ask?tag=itbs", { isNew: true })).toBe("/ask?tag=itbs&new=yes");
    expect(pathAfterSignIn("/reply/4?to=9", { isNew: true })).toBe("/reply/4?to=9&new=yes");
  });

  test("a code on another device says that the text waits in the first one", () => {
    expect(pathAfterSignIn("/ask", { isNew: false, elsewhere: true })).toBe("/ask?elsewhere=yes");
    expect(pathAfterSignIn("/reply/4", { isNew: true, elsewhere: true })).toBe(
      "/reply/4?new=yes&elsewhere=yes",
    );
    expect(pathAfterSignIn("/t/4/knee", { isNew: false, elsewhere: true })).toBe("/t/4/knee");
  });
});
