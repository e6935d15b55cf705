import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/chrome.css";
import "./styles/controls.css";
import "./styles/rows.css";
import "./styles/prose.css";
import "./styles/thread.css";
import "./styles/accepted.css";
import "./styles/story.css";
import "./styles/story-filters.css";
import "./styles/record-form.css";
import "./styles/outcomes.css";
import "./styles/comments.css";
import "./styles/actions.css";
import "./styles/moderation-links.css";
import "./styles/flags.css";
import "./styles/island.css";
import "./styles/body-map.css";
import "./styles/edits.css";
import "./styles/forms.css";
import "./styles/search-results.css";
import "./styles/search.css";
import "./styles/suggestions.css";
import "./styles/care.css";
import "./styles/tag-chips.css";
import "./styles/answers.css";
import "./styles/log.css";
import "./styles/statements.css";
import "./styles/composer.css";
import "./styles/composer-popups.css";
import "./styles/drafts.css";
import "./styles/reply.css";
import "./styles/member.css";
import "./styles/settings.css";
import "./styles/inbox.css";
import "./styles/saved.css";
import "./styles/queue-links.css";
import "./styles/queue.css";
import "./styles/answering.css";
import "./styles/pages.css";
import "./styles/scrolled.css";
import "./styles/curves.css";
import "./styles/numbers.css";
import "./styles/accessibility.css";
import "./styles/recoveries.css";
import "./styles/evidence.css";
import "./styles/forced-colors.css";
import "./styles/print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readEnv } from "@/lib/env";

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(readEnv().publicUrl), ...everyPage };
}

const everyPage: Metadata = {
  title: { default: "Comeback: running again after an injury", template: "%s · Comeback" },
  description:
    "Injured runners ask questions, answer them and share how they came back: how long it took, what helped and what didn’t.",
  applicationName: "Comeback",
  manifest: "/manifest.webmanifest",
  icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
  openGraph: { siteName: "Comeback", locale: "en" },
  // Twitter's cards fall back to the Open Graph tags.
  twitter: null,
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1d201a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
