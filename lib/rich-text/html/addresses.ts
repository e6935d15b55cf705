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
