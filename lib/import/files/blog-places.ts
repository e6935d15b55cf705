import { type Upload, uploadAt, uploadPath } from "@/lib/addresses/of-uploads";
import { pathOf } from "../steps/addresses";

/** Serves pictures of any host, in any size: https://developer.wordpress.com/docs/photon/ */
const PHOTON = /^i\d\.wp\.com$/;
const WORDPRESS_COM = /^([a-z0-9-]+)\.(?:files\.)?wordpress\.com$/;
const FILES_OF_WORDPRESS_COM = /\.files\.wordpress\.com$/;
/** Outside the folder of uploads, only these endings say that an address leads to a file. */
const FILE =
  /\.(?:jpe?g|png|gif|webp|avif|bmp|svg|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|zip|gpx|kml|tcx|fit|mp3|m4a|wav|og[ga]|flac|mp4|m4v|mov|webm)$/i;

export interface BlogHost {
  readonly host: string;
  /** Whether the blog's media library has files there, so that they may be fetched. */
  readonly hasMedia: boolean;
}

export interface BlogFile {
  /** Within the folder of uploads, decoded. */
  readonly name: string;
  /** Under which a reader may ask for the file here. */
  readonly path: string;
}

/** Which addresses lead to the blog's own files. */
export class BlogPlaces {
  private readonly hosts = new Map<string, boolean>();
  private readonly home: string;

  constructor(site: string, hosts: readonly BlogHost[]) {
    for (const { host, hasMedia } of hosts) this.add(host, hasMedia);
    const own = bare(new URL(site).hostname);
    this.add(own, true);
    // A blog that left WordPress.com for a host of its own has often kept its name.
    this.add(`${WORDPRESS_COM.exec(own)?.[1] ?? own.split(".")[0]}.files.wordpress.com`, true);
    this.home = pathOf(site);
  }

  fileAt(address: string): BlogFile | undefined {
    const { hostname, pathname } = new URL(address);
    if (!this.hosts.has(bare(hostname))) return undefined;
    const path = decoded(pathname);
    if (path === undefined) return undefined;
    const upload = this.uploadIn(hostname, path);
    if (upload) return { name: upload.name, path: uploadPath(upload) };
    return FILE.test(path) ? { name: path.slice(1), path } : undefined;
  }

  mayFetch(address: string): boolean {
    return this.hosts.get(bare(new URL(address).hostname)) ?? false;
  }

  private uploadIn(hostname: string, path: string): Upload | undefined {
    return FILES_OF_WORDPRESS_COM.test(hostname) ? { home: this.home, name: path.slice(1) } : uploadAt(path);
  }

  private add(host: string, hasMedia: boolean): void {
    const known = bare(host.toLowerCase());
    this.hosts.set(known, hasMedia || (this.hosts.get(known) ?? false));
  }
}

/** Of a picture in some size, the address of the whole picture, if the address says it. */
export function wholeAddress(address: string): string {
  const url = new URL(address);
  const inside = PHOTON.test(url.hostname) ? insideOf(url) : undefined;
  if (inside) return wholeAddress(inside);
  if (!FILES_OF_WORDPRESS_COM.test(url.hostname) && !uploadAt(url.pathname)) return address;
  url.search = "";
  url.hash = "";
  return url.href;
}

function insideOf({ pathname, searchParams }: URL): string | undefined {
  const [, host = "", path = ""] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
  const address = `${searchParams.has("ssl") ? "https" : "http"}://${host}${path}`;
  return host.includes(".") && URL.canParse(address) ? new URL(address).href : undefined;
}

const bare = (hostname: string) => hostname.replace(/^www\./, "");

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
