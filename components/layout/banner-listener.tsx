"use client";

import { useEffect } from "react";
import { hideBanner } from "../viewer/hide-banner";

export function BannerListener() {
  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      const mark = (target as Element).closest<HTMLElement>("[data-hide-banner]")?.dataset.hideBanner;
      if (mark) hideBanner(mark);
    };
    document.addEventListener("click", hear);
    return () => document.removeEventListener("click", hear);
  }, []);
  return null;
}
