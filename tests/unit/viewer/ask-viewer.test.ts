import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askViewer, forgetViewer } from "@/components/viewer/ask-viewer";

const answers: (() => Response | Promise<Response>)[] = [];
const page = {
  cookie: "",
  getElementById: () => null,
  querySelector: () => null,
  querySelectorAll: () => [],
};
let asked = 0;

beforeEach(() => {
  asked = 0;
  page.cookie = "theme=x; comeback_signed_in=rosy-swift";
  vi.stubGlobal("document", page);
  vi.stubGlobal("fetch", async () => {
    asked++;
    return answers.shift()?.() ?? Promise.reject(new TypeError("Failed to fetch"));
  });
});

afterEach(() => {
  forgetViewer();
  answers.length = 0;
  vi.unstubAllGlobals();
});

const json = (value: unknown, status = 200) => Response.json(value, { status });

describe("asking who reads", () => {
  test("asks nothing for a visitor", async () => {
    page.cookie = "";
    expect(await askViewer()).toBeNull();
    expect(asked).toBe(0);
  });

  test("asks once while the answer is known, and again when it may have changed", async () => {
    answers.push(
      () => json({ handle: "rosy-swift" }),
      () => json(null),
    );
    const [one, two] = await Promise.all([askViewer(), askViewer()]);
    expect([one, two]).toEqual([{ handle: "rosy-swift" }, { handle: "rosy-swift" }]);
    expect(asked).toBe(1);
    forgetViewer();
    expect(await askViewer()).toBeNull();
  });

  test.each([
    ["a broken connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a failing server", () => json({ title: "Not right now" }, 503)],
    ["the page of something in between", () => new Response("<h1>Welcome to the Wi-Fi</h1>")],
  ])("takes %s for unknown, not for signed out, and asks again", async (_, failure) => {
    answers.push(failure, () => json({ handle: "rosy-swift" }));
    expect(await askViewer()).toBeUndefined();
    expect(await askViewer()).toEqual({ handle: "rosy-swift" });
    expect(asked).toBe(2);
  });
});
