import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/chrome.css";
import "./styles/foot.css";
import "./styles/controls.css";
import "./styles/search-field.css";
import "./styles/suggestions.css";
import "./styles/island.css";
import "./styles/banner.css";
import "./styles/forced-colors.css";
import "./styles/print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readEnv } from "@/lib/env";
import { bannerAt } from "@/lib/forum-settings/banner";
import { forum } from "@/lib/forum-settings/current";
import { logoPath, lookPath } from "@/lib/forum-settings/look";
import { manifestPath } from "@/lib/urls";
import { unitNamed } from "@/lib/words/distances";

/** Nothing is rendered at build time: the name, the colour and the language are in the database. */
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { name, tagline, logo } = forum();
  return {
    metadataBase: new URL(readEnv().publicUrl),
    title: {
      default: tagline ? `${name}: ${tagline}` : name,
      template: `%s · ${name.replaceAll("%s", "% s")}`,
    },
    description:
      "Injured runners ask questions, answer them and share how they came back: how long it took, what helped and what didn’t.",
    applicationName: name,
    manifest: manifestPath,
    icons: iconsOf(logo),
    openGraph: {
      siteName: name,
      locale: "en",
      images: logo ? [{ url: logoPath(logo, 512), width: 512, height: 512, alt: name }] : [],
    },
    // Twitter's cards fall back to the Open Graph tags.
    twitter: null,
  };
}

function iconsOf(logo: string): Metadata["icons"] {
  if (!logo) return { icon: { url: "/favicon.svg", type: "image/svg+xml" } };
  return {
    icon: ([32, 192] as const).map((size) => ({
      url: logoPath(logo, size),
      type: "image/png",
      sizes: `${size}x${size}`,
    })),
    apple: { url: logoPath(logo, 180), sizes: "180x180" },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1d201a" },
  ],
};

/** The scripts of public pages read the attributes: such a page is the same for every reader. */
export default function RootLayout({ children }: { children: ReactNode }) {
  const settings = forum();
  const look = lookPath(settings.accent);
  const banner = bannerAt(settings, new Date());
  return (
    <html
      lang={settings.language}
      data-time-zone={settings.timeZone}
      data-unit={unitNamed(settings.distances)}
      data-banner={banner?.dismissible ? banner.mark : undefined}
    >
      <head>{look && <link rel="stylesheet" href={look} />}</head>
      <body>{children}</body>
    </html>
  );
}
