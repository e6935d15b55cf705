import { watchAddress } from "@/lib/rich-text/html/addresses";

/** What an address of another site shows, where a page embeds it. */
const SITES: readonly [RegExp, string][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, "Video on YouTube"],
  [/(?:^|\.)vimeo\.com$/, "Video on Vimeo"],
  [/(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, "Video on Dailymotion"],
  [/(?:^|\.)(?:wordpress\.tv|videopress\.com)$/, "Video on WordPress"],
  [/(?:^|\.)ted\.com$/, "Talk on TED"],
  [/(?:^|\.)tiktok\.com$/, "Video on TikTok"],
  [/(?:^|\.)twitch\.tv$/, "Video on Twitch"],
  [/(?:^|\.)(?:spotify\.com|spoti\.fi)$/, "Audio on Spotify"],
  [/(?:^|\.)soundcloud\.com$/, "Audio on SoundCloud"],
  [/(?:^|\.)mixcloud\.com$/, "Audio on Mixcloud"],
  [/^(?:embed\.)?podcasts\.apple\.com$/, "Podcast on Apple Podcasts"],
  [/(?:^|\.)strava\.com$/, "Activity on Strava"],
  [/(?:^|\.)connect\.garmin\.com$/, "Activity on Garmin Connect"],
  [/(?:^|\.)komoot\.(?:com|de)$/, "Tour on Komoot"],
  [/(?:^|\.)(?:mapmyrun|mapmyfitness)\.com$/, "Route on MapMyRun"],
  [/(?:^|\.)plotaroute\.com$/, "Route on plotaroute"],
  [/(?:^|\.)relive\.(?:cc|com)$/, "Activity on Relive"],
  [/(?:^|\.)instagram\.com$/, "Post on Instagram"],
  [/(?:^|\.)facebook\.com$/, "Post on Facebook"],
  [/(?:^|\.)(?:twitter|x)\.com$/, "Post on X"],
  [/(?:^|\.)bsky\.app$/, "Post on Bluesky"],
  [/(?:^|\.)reddit\.com$/, "Post on Reddit"],
  [/(?:^|\.)pinterest\.[a-z.]+$/, "Pin on Pinterest"],
  [/(?:^|\.)(?:flickr\.com|flic\.kr)$/, "Picture on Flickr"],
  [/(?:^|\.)(?:slideshare\.net|speakerdeck\.com)$/, "Slides"],
  [/(?:^|\.)(?:issuu|scribd)\.com$/, "Document"],
  [/^docs\.google\.com$/, "Document on Google Docs"],
  [/^(?:maps\.google\.[a-z.]+|maps\.app\.goo\.gl)$/, "Map on Google Maps"],
];
const GOOGLE = /^(?:www\.)?google\.[a-z.]+$/;
/** Of every video, so not the title of one. */
const OF_EVERY_VIDEO = /^(?:youtube|vimeo)?[\s-]*(?:video|embed(?:ded)?)[\s-]*(?:player|content|video)?$/i;
const LONGEST_TITLE = 300;
const RECORDING = /\.(mp3|m4a|wav|og[ga]|flac|mp4|m4v|mov|webm|ogv)$/i;
const SOUND = /\.(?:mp3|m4a|wav|og[ga]|flac)$/i;

interface KnownEmbed {
  readonly url: string;
  readonly title: string;
}

export function siteNamed(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (GOOGLE.test(hostname) && pathname.startsWith("/maps")) return "Map on Google Maps";
  return SITES.find(([host]) => host.test(hostname))?.[1];
}

/** The words of a link to something that a post embedded: its title, or what it is. */
export function embedTitle(address: string, given: string, known: readonly KnownEmbed[] = []): string {
  const title = [given, titleIn(known, address)].map((each) => each.replace(/\s+/g, " ").trim()).find(says);
  if (title) return title.slice(0, LONGEST_TITLE);
  if (!URL.canParse(address)) return address;
  const name = nameOf(new URL(address).pathname);
  if (RECORDING.test(name)) return `${SOUND.test(name) ? "Audio" : "Video"}: ${name}`;
  return siteNamed(address) ?? address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

const says = (title: string) => title !== "" && !OF_EVERY_VIDEO.test(title);

/** Blogs store the address of the player, and posts the address of the page, or the other way around. */
function titleIn(known: readonly KnownEmbed[], address: string): string {
  const wanted = pageOf(address);
  return known.find(({ url }) => pageOf(url) === wanted)?.title ?? "";
}

function pageOf(address: string): string {
  const short = /^https?:\/\/youtu\.be\/([\w-]{6,20})/.exec(address)?.[1];
  const page = short
    ? `https://www.youtube.com/watch?v=${short}`
    : watchAddress(address.replace(/^\/\//, "https://"));
  return page.replace(/^https?:\/\/(?:www\.)?/, "").replace(/[&#].*$|\/$/, "");
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
