const LONGEST = 2048;
const PICTURE = /\.(jpe?g|png|gif|webp|avif|bmp|svg)$/i;

/** An address as a link may carry it: absolute, and http, https or mailto; undefined for anything else. */
export function linkAddress(written: string, base: string | undefined): string | undefined {
  const url = parse(written, base);
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol) || url.href.length > LONGEST)
    return undefined;
  return url.href;
}

export function pictureAddress(written: string, base: string | undefined): string | undefined {
  const address = linkAddress(written, base);
  return address?.startsWith("http") ? address : undefined;
}

export function isPicture(address: string): boolean {
  const url = parse(address, undefined);
  return url !== undefined && PICTURE.test(url.pathname);
}

/** The page of a film rather than the frame that plays it. */
export function watchAddress(address: string): string {
  const url = parse(address, undefined);
  const youtube =
    url &&
    /(^|\.)youtube(-nocookie)?\.com$/.test(url.hostname) &&
    /^\/(?:embed|v)\/([\w-]{6,20})/.exec(url.pathname);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = url?.hostname === "player.vimeo.com" && /^\/video\/(\d+)/.exec(url.pathname);
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : address;
}

function parse(written: string, base: string | undefined): URL | undefined {
  const text = written.trim();
  if (text === "" || !URL.canParse(text, base)) return undefined;
  return new URL(text, base);
}
