import { NOBODY_JOINS, ONLY_INVITED } from "@/lib/forum/people/sign-ins/joining";

/** By next-auth's error names and our own. */
export function reasonFor(error: string, provider = "The other site"): string {
  switch (error) {
    case "Verification":
    case "over":
      return "This link was already used, or it is too old. Ask for a new one.";
    case "spent":
      return "Somebody typed too many wrong codes, so this link works only in the browser that asked for it. Open it there, or ask for a new email.";
    case "declined":
      return `${provider} sent you back without signing you in, and nothing was changed. Try again, or use your email address.`;
    case "OAuthSignin":
      return `${provider} is not responding at the moment. Try again in a minute, or use your email address.`;
    case "OAuthCallback":
      return `We could not verify what ${provider} sent: it took too long, or you started in another browser. Start again here.`;
    case "closed":
      return NOBODY_JOINS;
    case "uninvited":
      return ONLY_INVITED;
    case "OAuthCreateAccount":
      return `${provider} signed you in, but this forum could not make an account for you: it makes none at the moment, or only for invited addresses.`;
    case "often":
      return "You tried too often. Wait 15 minutes, or use your email address.";
    default:
      return "Signing in did not work, and nothing was changed. Start again here.";
  }
}
