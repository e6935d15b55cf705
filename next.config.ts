import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  // The page store in front of Next compresses each page once and sets its ETag (lib/server/page-store.ts); pages that it
  // does not store are compressed by lib/server/compress-unstored.ts.
  compress: false,
  generateEtags: false,
  // Public pages reach the reader without script, so metadata may never stream in after the head.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["graphile-worker", "pg", "nodemailer"],
  // `npm test` checks all types; `npm start` does not wait for that.
  typescript: { ignoreBuildErrors: true },
  // What may be sent to each page is limited before Next (lib/web/limits-by-route.ts): its own limit is never met.
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  // React would repeat each style of a page in a header, which is then longer than the 4 KB that nginx reads.
  reactMaxHeadersLength: 0,
  reactStrictMode: true,
};

export default config;
