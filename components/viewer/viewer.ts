/**
 * The island: the only script of a public page. It lays over the page what is the reader's own, and changes nothing
 * that the page already says without it.
 */
import { forgetRevision } from "./address";
import { findComment } from "./find-comment";
import { tellTimes } from "./times";

forgetRevision();
findComment();
addEventListener("hashchange", findComment);
tellTimes(document);

// Signed out, nothing more is loaded and nothing is asked.
if (document.cookie.split("; ").includes("comeback_signed_in=1")) {
  import("./account").then(({ showAccount }) => showAccount());
}
