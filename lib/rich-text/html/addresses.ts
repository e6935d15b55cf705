import { hasUnseen, isSafeLink, isWebLink } from "@/lib/rich-text/safe-link";

const PICTURE = /\.(jpe?g|png|gif|webp|avif|bmp|svg)$/i;

export function linkAddress(written: string, base: string | undefined): string | undefined {
  const url = parse(written, base);
  if (!url || deceives(written.trim())) return undefined;
  return isSafeLink(url.href) ? url.href : undefined;
}

/** Whether an address reads as another one before a parser normalizes it: without a host, or with invisible characters. */
function deceives(written: string): boolean {
  const whole = written.replace(/^(?=[\\/]{2})/, "https:");
  return /^https?:/i.test(whole) ? !isWebLink(whole.replace(/[\t\n\r]/g, "")) : hasUnseen(written);
}

export function pictureAddress(written: string, base: string | undefined): string | undefined {
  const address = linkAddress(written, base);
  return address?.startsWith("http") ? address : undefined;
}

export function isPicture(address: string): boolean {
  const url = parse(address, undefined);
  return url !== undefined && PICTURE.test(url.pathname);
}

/** Players and the pages that show the same: hosts, paths, pages. */
const PLAYERS: readonly [RegExp, RegExp, string][] = [
  [
    /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    /^\/(?:embed|v|shorts)\/([\w-]{6,20})/,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/^player\.vimeo\.com$/, /^\/video\/(\d+)/, "https://vimeo.com/$1"],
  [/^open\.spotify\.com$/, /^\/embed(?:-podcast)?\/(\w+\/\w+)/, "https://open.spotify.com/$1"],
  [/(?:^|\.)strava\.com$/, /^\/(activities|segments)\/(\d+)\/embed\b/, "https://www.strava.com/$1/$2"],
  [/(?:^|\.)dailymotion\.com$/, /^\/embed\/video\/(\w+)/, "https://www.dailymotion.com/video/$1"],
  [/^embed\.ted\.com$/, /^\/(talks\/\w+)/, "https://www.ted.com/$1"],
  [/(?:^|\.)instagram\.com$/, /^\/(p|reel|tv)\/([\w-]+)\/embed\b/, "https://www.instagram.com/$1/$2/"],
  [/^embed\.podcasts\.apple\.com$/, /^\/(.+)/, "https://podcasts.apple.com/$1"],
];
/** Players that are asked for a page by its address. */
const ASKED = /^(?:w\.soundcloud\.com|(?:www\.)?facebook\.com|(?:www\.)?mixcloud\.com)$/;

export function watchAddress(address: string): string {
  const url = parse(address, undefined);
  if (!url) return address;
  for (const [host, path, page] of PLAYERS) {
    const found = host.test(url.hostname) ? path.exec(url.pathname) : null;
    if (found) return page.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
  }
  const asked = ASKED.test(url.hostname) && /\/(?:player|plugins|widget)\//.test(url.pathname);
  const page = asked
    ? (url.searchParams.get("url") ?? url.searchParams.get("href") ?? url.searchParams.get("feed"))
    : null;
  return page && isWebLink(page) ? page : address;
}

function parse(written: string, base: string | undefined): URL | undefined {
  const text = written.trim();
  if (text === "" || !URL.canParse(text, base)) return undefined;
  return new URL(text, base);
}
