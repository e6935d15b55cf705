/** By next-auth's error names and our own. */
export function reasonFor(error: string, provider = "The other site"): string {
  switch (error) {
    case "Verification":
    case "over":
      return "This link has been used already, or it is too old. Ask for a new one: it takes a moment.";
    case "spent":
      return "Too many wrong codes were typed, so this link works only in the browser that asked for it. Open it there, or ask for a new email.";
    case "declined":
      return `${provider} sent you back without signing you in, so nothing happened. Try it again, or use your mail address.`;
    case "OAuthSignin":
      return `${provider} does not answer at the moment. Try it again in a minute, or use your mail address.`;
    case "OAuthCallback":
      return `What ${provider} sent could not be checked: it took too long, or it was begun in another browser. Begin again here.`;
    case "often":
      return "That was often. Wait a quarter of an hour, or use your mail address.";
    default:
      return "Signing in did not work this time, and nothing was changed. Begin again here.";
  }
}
