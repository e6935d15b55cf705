/** Runs before the first paint, so that a member never sees "Sign in", however long the rest takes to load. */
import { isSignedIn } from "./ask-viewer";

document.documentElement.toggleAttribute("data-signed-in", isSignedIn());
