import { headers } from "next/headers";
import type { ReactNode } from "react";
import { BannerListener } from "@/components/layout/banner-listener";
import { bannerAt } from "@/lib/forum-settings/banner";
import { hidesBanner } from "@/lib/forum-settings/banner-cookie";
import { forum } from "@/lib/forum-settings/current";

/** For pages that are made for one reader; on public pages, the script before the first paint does the same. */
export async function WithoutHiddenBanner({ children }: { children: ReactNode }) {
  const banner = bannerAt(forum(), new Date());
  const sent = (await headers()).get("cookie") ?? "";
  const hidden = banner?.dismissible && hidesBanner(sent, banner.mark);
  return (
    <>
      {hidden ? (
        <div className="banner-hidden" data-banner-hidden="">
          {children}
        </div>
      ) : (
        children
      )}
      <BannerListener />
    </>
  );
}
