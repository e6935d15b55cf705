import { bannerAt } from "@/lib/forum-settings/banner";
import { forum } from "@/lib/forum-settings/current";

/** The same for every reader. A script hears the button; a reader who hid the banner has its mark in a cookie. */
export function BannerNotice() {
  const banner = bannerAt(forum(), new Date());
  if (!banner) return null;
  return (
    <section className="forum-banner" aria-label="Notice">
      <div className="in">
        <p dir="auto">{banner.text}</p>
        {banner.dismissible && (
          <button type="button" className="btn" data-hide-banner={banner.mark}>
            Hide
          </button>
        )}
      </div>
    </section>
  );
}
