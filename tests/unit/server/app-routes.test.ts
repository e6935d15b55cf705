import { expect, test } from "vitest";
import { ownRoutes } from "@/lib/server/app-routes";

const isOwnRoute = ownRoutes({
  "/(public)/page": "/",
  "/(public)/[...old]/page": "/[...old]",
  "/(member)/ask/page": "/ask",
  "/(member)/reply/[threadId]/page": "/reply/[threadId]",
  "/api/auth/[...nextauth]/route": "/api/auth/[...nextauth]",
  "/icon.svg/route": "/icon.svg",
  "/_not-found/page": "/_not-found",
});

test.each(["/ask", "/ask/", "/reply/12", "/api/auth/callback/email", "/icon.svg"])(
  "%s is made for each reader",
  (path) => {
    expect(isOwnRoute(path)).toBe(true);
  },
);

test.each(["/", "/asked", "/reply/12/13", "/api/auth", "/iconXsvg", "/t/1/ask", "/_not-found"])(
  "%s goes through the store",
  (path) => {
    expect(isOwnRoute(path)).toBe(false);
  },
);
