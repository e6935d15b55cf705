/**
 * The only script of a public page. It adds what is the reader's own and changes nothing that the page already says.
 */
import { forgetRevision } from "./address";
import { isSignedIn, replies } from "./ask-viewer";
import { findComment } from "./find-comment";
import { hearKeys } from "./key-listener";
import { hearPresses } from "./press-listener";
import { showRelativeTimes } from "./times";
import { showChosenUnit } from "./units";

forgetRevision();
findComment();
addEventListener("hashchange", findComment);
showRelativeTimes(document);
showChosenUnit(document);
hearPresses();
hearKeys();

// Visitors load no more and send no requests.
if (isSignedIn()) void import("./signed-in").then(({ layOverPage }) => layOverPage());

// A care notice in a search: shows the helplines of the country that the reader chose before.
const care = document.querySelector<HTMLElement>("[data-care]");
if (care) void import("./search-care").then(({ layOverCare }) => layOverCare(care));

const talk = replies();
// Delayed, so that short visits open no connection and the page itself loads first.
if (talk) setTimeout(() => void import("./live").then(({ hearNewReplies }) => hearNewReplies(talk)), 1_500);
