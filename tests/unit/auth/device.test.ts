import { expect, test } from "vitest";
import { deviceOf } from "@/lib/auth/device";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Chrome on Windows",
  ],
  ["", null],
  [null, null],
])("%s is %s", (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));

test("a made-up browser does not fill the list of sessions", () => {
  expect((deviceOf(`${"x".repeat(5000)}/1.0`) ?? "").length).toBeLessThanOrEqual(80);
});
