import { readToken, tokenFor } from "@/lib/mail-tokens/tokens";
import { searchMailsPath } from "@/lib/urls";

/** For the link in an email: it names the search by its number, never by its words. */
export const searchMailsPathFor = (personId: number, searchId: number): string =>
  searchMailsPath(tokenFor("search", [personId, searchId]));

export function readSearchToken(token: string): { personId: number; id: number } | null {
  const data = readToken("search", token);
  return data && { personId: Number(data[0]), id: Number(data[1]) };
}
