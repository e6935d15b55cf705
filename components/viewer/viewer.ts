/**
 * The island: the only script of a public page. It lays over the page what is the reader's own, and changes nothing
 * that the page already says without it.
 */
import { forgetRevision } from "./address";
import { isSignedIn, replies } from "./ask-viewer";
import { findComment } from "./find-comment";
import { hearKeys } from "./hear-keys";
import { hearPresses } from "./hear-presses";
import { showRelativeTimes } from "./times";

forgetRevision();
findComment();
addEventListener("hashchange", findComment);
showRelativeTimes(document);
hearPresses();
hearKeys();

// Signed out, nothing more is loaded and nothing is asked.
if (isSignedIn()) void import("./signed-in").then(({ layOverPage }) => layOverPage());

// A notice in a search: with the numbers of the country that its reader chose before.
const care = document.querySelector<HTMLElement>("[data-care]");
if (care) void import("./search-care").then(({ layOverCare }) => layOverCare(care));

const talk = replies();
// Who is only passing through, or waits for the page itself, is not connected to anything.
if (talk) setTimeout(() => void import("./live").then(({ hearNewReplies }) => hearNewReplies(talk)), 1_500);
