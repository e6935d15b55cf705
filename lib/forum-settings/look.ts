import { darkShades, lightShades, USUAL_ACCENT } from "./colour";

/** Pixels: for browser tabs, the header on a sharp screen, phones, and what others show of the forum. */
export const LOGO_SIZES = [32, 64, 180, 192, 512] as const;
export type LogoSize = (typeof LOGO_SIZES)[number];

export const LARGEST_LOGO_SIZE = 512;

/** The key is a hash of the picture, so that a browser keeps it as long as it likes. */
export const logoPath = (key: string, size: LogoSize) => `/logo/${key}/${size}.png`;

/** The address says the colour, so that a browser keeps the style as long as it likes. Null for our own colour. */
export const lookPath = (accent: string): string | null =>
  accent === USUAL_ACCENT ? null : `/look/${accent.slice(1)}.css`;

/** In place of the values in app/styles/tokens.css. */
export function lookOf(accent: string): string {
  const [light, dark] = [lightShades(accent), darkShades(accent)];
  const both = (shade: "accent" | "soft" | "on") => `light-dark(${light[shade]},${dark[shade]})`;
  return `:root:root{--accent:${both("accent")};--accent-soft:${both("soft")};--on-accent:${both("on")}}`;
}
