const CHECKED: Readonly<Record<string, string>> = {
  first_link: "A moderator checks first posts with links",
  many_links: "A moderator checks new members’ posts with many links",
  same_text: "A moderator checks posts that repeat a text",
};

/** Says at once what happens to a held post. `checks` are names of the filters' checks, none if flags hold the post. */
export function heldWords(checks: readonly string[]): string {
  if (checks.length === 0) return "Readers flagged this, so a moderator checks it; we’ll email you.";
  const [known] = Object.keys(CHECKED).filter((check) => checks.includes(check));
  const checked = (known && CHECKED[known]) ?? "Our spam filter stopped this, so a moderator checks it";
  return `Thanks. ${checked}; we’ll email you.`;
}
