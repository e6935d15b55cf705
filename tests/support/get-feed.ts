import { GET } from "@/app/(public)/feeds/[...feed]/route";

/** As a reader gets the feed at `/feeds/...`. */
export const getFeed = (...feed: string[]): Promise<Response> =>
  GET(new Request(`http://localhost:3000/feeds/${feed.join("/")}`), { params: Promise.resolve({ feed }) });
