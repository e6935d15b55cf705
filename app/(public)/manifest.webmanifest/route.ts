import { forum } from "@/lib/forum-settings/current";
import { logoPath } from "@/lib/forum-settings/look";

export function GET(): Response {
  const { name, tagline, logo, accent, language } = forum();
  const manifest = {
    name,
    short_name: name,
    description: tagline || "Injured runners ask, answer and tell how they came back.",
    lang: language,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fbf9f4",
    theme_color: accent,
    icons: logo ? iconsOf(logo) : OWN_ICONS,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  });
}

const OWN_ICONS = [
  { src: "/favicon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" },
  { src: "/icon-maskable.svg", type: "image/svg+xml", sizes: "any", purpose: "maskable" },
];

const iconsOf = (logo: string) =>
  ([192, 512] as const).map((size) => ({
    src: logoPath(logo, size),
    type: "image/png",
    sizes: `${size}x${size}`,
    purpose: "any",
  }));
