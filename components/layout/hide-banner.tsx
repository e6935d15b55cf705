"use client";

import { hideBanner } from "../viewer/hide-banner";

/** On public pages, the viewer script hears the button (components/viewer/press-listener.ts). */
export function HideBanner({ mark }: { mark: string }) {
  return (
    <button type="button" className="btn" data-hide-banner={mark} onClick={() => hideBanner(mark)}>
      Hide
    </button>
  );
}
