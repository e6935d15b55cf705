import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  // The page store in front of Next compresses each page once and sets its ETag (lib/server/page-store.ts).
  compress: false,
  generateEtags: false,
  // Public pages reach the reader without script, so metadata may never stream in after the head.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["graphile-worker", "pg", "nodemailer"],
  // `npm test` checks all types; whoever only starts Comeback need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // A text far too long is told so by its own form, not by an error page.
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  reactStrictMode: true,
};

export default config;
