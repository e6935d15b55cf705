import { bannerAt } from "@/lib/forum-settings/banner";
import { forum } from "@/lib/forum-settings/current";
import { HideBanner } from "./hide-banner";

/** The same for every reader: those who hid the banner have its mark in a cookie (app/styles/banner.css). */
export function BannerNotice() {
  const banner = bannerAt(forum(), new Date());
  if (!banner) return null;
  return (
    <section className="forum-banner" aria-label="Notice">
      <div className="in">
        <p dir="auto">{banner.text}</p>
        {banner.dismissible && <HideBanner mark={banner.mark} />}
      </div>
    </section>
  );
}
