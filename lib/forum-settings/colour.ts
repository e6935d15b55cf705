/** Contrast as WCAG 2.2 computes it, and shades in OKLCH, where equal steps look equal. */

const LIGHT_SURFACES = ["#ffffff", "#fbf9f4", "#f4f0e7"] as const;
const DARK_SURFACES = ["#1d201a", "#151713", "#10120e"] as const;
/** WCAG 2.2, 1.4.3 for text. Lines and icons (1.4.11) need 3, so that text decides. */
const LEAST_CONTRAST = 4.5;
/** Fewer steps would skip the nearest colour by more than an eye sees. */
const STEPS = 250;
const SOFT = 0.08;
const INK = { light: "#ffffff", dark: "#10211a" } as const;

export const USUAL_ACCENT = "#23644a";

export interface Shades {
  readonly accent: string;
  /** Behind text in the accent's colour. */
  readonly soft: string;
  /** Text on the accent. */
  readonly on: string;
  /** The lowest contrast of the accent with what is behind it. */
  readonly contrast: number;
}

const USUAL: Record<"light" | "dark", Omit<Shades, "contrast">> = {
  light: { accent: USUAL_ACCENT, soft: "#e3efe7", on: "#ffffff" },
  dark: { accent: "#7cc9a4", soft: "#20342a", on: INK.dark },
};

/** For light pages, the colour itself. */
export function lightShades(accent: string): Shades {
  if (accent === USUAL_ACCENT) return measured(USUAL.light, LIGHT_SURFACES);
  return shadesOf(accent, LIGHT_SURFACES, INK.light);
}

/** For dark pages, the colour made as much lighter as everybody can read. */
export function darkShades(accent: string): Shades {
  if (accent === USUAL_ACCENT) return measured(USUAL.dark, DARK_SURFACES);
  return nearestShades(accent, (lighter) => shadesOf(lighter, DARK_SURFACES, INK.dark), 1);
}

export const isReadable = (accent: string): boolean => lightShades(accent).contrast >= LEAST_CONTRAST;

/** The nearest darker colour that everybody can read on light pages. */
export function readableAccent(accent: string): string {
  return nearestShades(accent, lightShades, 0).accent;
}

function nearestShades(accent: string, shades: (accent: string) => Shades, towards: 0 | 1): Shades {
  const { lightness, a, b } = oklabOf(accent);
  for (let step = 0; step < STEPS; step++) {
    const part = step / STEPS;
    const colour = hexOf({
      lightness: lightness + (towards - lightness) * part,
      a: a * (1 - part),
      b: b * (1 - part),
    });
    const made = shades(step === 0 ? accent : colour);
    if (made.contrast >= LEAST_CONTRAST) return made;
  }
  return shades(towards === 0 ? "#000000" : "#ffffff");
}

function shadesOf(accent: string, surfaces: readonly string[], ink: string): Shades {
  return measured({ accent, soft: mixed(accent, surfaces[0] ?? ink, SOFT), on: ink }, surfaces);
}

function measured({ accent, soft, on }: Omit<Shades, "contrast">, surfaces: readonly string[]): Shades {
  const contrast = Math.min(...[...surfaces, soft, on].map((other) => contrastOf(accent, other)));
  return { accent, soft, on, contrast };
}

export function contrastOf(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Rgb = [red: number, green: number, blue: number];

function linearOf(hex: string): Rgb {
  return channelsOf(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

function channelsOf(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

function mixed(one: string, other: string, part: number): string {
  const others = channelsOf(other);
  return hexOfChannels(channelsOf(one).map((channel, at) => channel * part + (others[at] ?? 0) * (1 - part)));
}

function hexOfChannels(channels: readonly number[]): string {
  const digits = channels.map((channel) => Math.round(Math.min(255, Math.max(0, channel))));
  return `#${digits.map((digit) => digit.toString(16).padStart(2, "0")).join("")}`;
}

interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** https://bottosson.github.io/posts/oklab/ */
function oklabOf(hex: string): Oklab {
  const [red, green, blue] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function hexOf({ lightness, a, b }: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return hexOfChannels(
    linear.map((part) => 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)),
  );
}
