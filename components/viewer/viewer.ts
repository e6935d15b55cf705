/**
 * The only script of a public page. It adds what is the reader's own and changes nothing that the page already says.
 */
import { forgetRevision } from "./address";
import { isSignedIn, replies } from "./ask-viewer";
import { findComment } from "./find-comment";
import { hearKeys } from "./key-listener";
import { isLaidOver, leaveForFreshPage } from "./laid-over";
import { hearPresses } from "./press-listener";
import { hearSearchFields } from "./search-fields";
import { signedInAs } from "./signed-in-as";
import { loadSignedInStyles } from "./signed-in-styles";
import { showRelativeTimes } from "./times";
import { showChosenUnit } from "./units";

const reader = signedInAs();

forgetRevision();
findComment();
addEventListener("hashchange", findComment);
showRelativeTimes(document);
showChosenUnit(document);
hearPresses();
hearKeys();
hearSearchFields();

// Visitors load no more and send no requests.
if (isSignedIn()) layOver();

// The back/forward cache returns a page with everything that was added to it, perhaps for somebody who has signed out.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  document.documentElement.toggleAttribute("data-signed-in", isSignedIn());
  if (isLaidOver() && signedInAs() !== reader) leaveForFreshPage();
  else if (isSignedIn()) void import("./signed-in").then(({ layOverAnew }) => layOverAnew());
});

// A care notice in a search: shows the helplines of the country that the reader chose before.
const care = document.querySelector<HTMLElement>("[data-care]");
if (care) void import("./search-care").then(({ layOverCare }) => layOverCare(care));

const talk = replies();
// Delayed, so that short visits open no connection and the page itself loads first.
if (talk) setTimeout(() => void import("./live").then(({ hearNewReplies }) => hearNewReplies(talk)), 1_500);

// Loaded last: the worker is for a later page. Most readers have it from an earlier one.
if (navigator.serviceWorker && !navigator.serviceWorker.controller)
  addEventListener("load", () =>
    setTimeout(() => void import("../offline/register-worker").then((made) => made.registerWorker()), 2_000),
  );

function layOver(): void {
  Promise.all([import("./signed-in"), loadSignedInStyles()]).then(
    ([{ layOverPage }]) => layOverPage(),
    () => addEventListener("online", layOver, { once: true }),
  );
}
