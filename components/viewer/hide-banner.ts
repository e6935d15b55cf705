import { BANNER_COOKIE } from "@/lib/forum-settings/banner-cookie";
import { DAY_SECONDS } from "@/lib/time";

const KEPT_DAYS = 90;

/** Until the banner says something else. */
export function hideBanner(mark: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const cookie = `${BANNER_COOKIE}=${mark}; Path=/; Max-Age=${KEPT_DAYS * DAY_SECONDS}; SameSite=Lax${secure}`;
  Object.assign(document, { cookie });
  document.documentElement.toggleAttribute("data-banner-hidden", true);
}
