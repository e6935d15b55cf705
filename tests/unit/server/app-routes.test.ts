import { expect, test } from "vitest";
import { ownRoutes } from "@/lib/server/app-routes";

const isOwnRoute = ownRoutes({
  "/(public)/page": "/",
  "/(public)/[...old]/page": "/[...old]",
  "/(member)/ask/page": "/ask",
  "/(member)/reply/[threadId]/page": "/reply/[threadId]",
  "/api/auth/[...nextauth]/route": "/api/auth/[...nextauth]",
  "/(staff)/moderation/page": "/moderation",
  "/(staff)/moderation/cases/[id]/page": "/moderation/cases/[id]",
  "/(public)/moderation/log/[[...rest]]/page": "/moderation/log/[[...rest]]",
  "/icon.svg/route": "/icon.svg",
  "/_not-found/page": "/_not-found",
});

test.each([
  "/ask",
  "/ask/",
  "/reply/12",
  "/api/auth/callback/email",
  "/moderation",
  "/moderation/cases/4",
  "/icon.svg",
])("%s is rendered for each reader", (path) => {
  expect(isOwnRoute(path)).toBe(true);
});

test.each([
  "/",
  "/asked",
  "/reply/12/13",
  "/api/auth",
  "/iconXsvg",
  "/t/1/ask",
  "/moderation/log",
  "/moderation/log/remove/before/9",
  "/_not-found",
])("%s goes through the store", (path) => {
  expect(isOwnRoute(path)).toBe(false);
});
