export const SPECULATION_RULES = {
  prefetch: [
    {
      source: "document",
      where: {
        and: [
          { href_matches: "/*" },
          {
            not: {
              href_matches: [
                "/api/*",
                "/accept/*",
                "/answers/search*",
                "/ask*",
                "/author*",
                "/inbox*",
                "/flag*",
                "/report*",
                "/decisions/*",
                "/moderation",
                "/moderation/cases/*",
                "/moderation/decide/*",
                "/moderation/appeals*",
                "/admin*",
                "/tell*",
                "/publish*",
                "/reply/*",
                "/edit/*",
                "/drafts*",
                "/following*",
                "/outdated/*",
                "/promote/*",
                "/settings*",
                "/sign-in*",
                "/outbox*",
                "/uploads/*",
                "/what-happened/*",
                "/c/*",
              ],
            },
          },
          { not: { selector_matches: "[rel~=nofollow], [download]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};
