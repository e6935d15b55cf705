/** Runs before the first paint, so that a member never sees "Sign in", nor anybody a banner that they hid, however long the rest takes to load. */
import { hidesBanner } from "@/lib/forum-settings/banner-cookie";
import { isSignedIn } from "./ask-viewer";

const page = document.documentElement;
page.toggleAttribute("data-signed-in", isSignedIn());
page.toggleAttribute("data-banner-hidden", hidesBanner(document.cookie, page.dataset.banner));
