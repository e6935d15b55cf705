import { describe, expect, test } from "vitest";
import type { ViewerAnswer } from "@/components/viewer/answer";
import { whatOnReturn } from "@/components/viewer/laid-over";

const member = (handle: string): ViewerAnswer => ({
  signedIn: true,
  handle,
  name: handle,
  isAuthor: false,
  unseen: 0,
  authorWaiting: null,
  toDecide: null,
  administers: false,
  muted: [],
});

describe("a page that comes back from the browser's cache", () => {
  test("is left when its member has signed out, or somebody else has signed in", () => {
    expect(whatOnReturn(null, "rosy-swift")).toBe("leave");
    expect(whatOnReturn(member("calm-otter"), "rosy-swift")).toBe("leave");
  });

  test("is refreshed for the same member", () => {
    expect(whatOnReturn(member("rosy-swift"), "rosy-swift")).toBe("refresh");
  });

  test("stays as it is while the server does not answer: unknown is not signed out", () => {
    expect(whatOnReturn(undefined, "rosy-swift")).toBe("nothing");
  });

  test("gets the reader's own data if it had none", () => {
    expect(whatOnReturn(member("rosy-swift"), null)).toBe("lay over");
    expect(whatOnReturn(undefined, null)).toBe("lay over");
    expect(whatOnReturn(null, null)).toBe("nothing");
  });
});
