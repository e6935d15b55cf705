import { FEED_TYPES, type FeedFormat } from "@/lib/addresses/feed-formats";
import { type FeedAbout, feedPath } from "@/lib/urls";

const FORMATS = Object.keys(FEED_TYPES) as FeedFormat[];

/** For the metadata of a page: feed readers find these feeds when somebody gives them the page's address. */
export function feedLinks(feeds: readonly (FeedAbout & { title: string })[]) {
  const linksIn = (format: FeedFormat) =>
    feeds.map(({ title, ...about }) => ({ url: feedPath(about, format), title }));
  return Object.fromEntries(FORMATS.map((format) => [FEED_TYPES[format], linksIn(format)]));
}
