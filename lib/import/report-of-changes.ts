import {
  type AccountLeftOut,
  type BlogAuthor,
  type LockedThere,
  listAccountsLeftOut,
  listBlogAuthors,
  listLockedThere,
  listOddDates,
  type OddDates,
} from "@/db/imports/accounts";
import { type ChangeGroup, listChanges, listMissingComments, listMissingPosts } from "@/db/imports/compare";
import type { OtherPost } from "./steps/same-numbers";

/** Who came, and what the blog says differently from the forum. */
export interface PeopleAndChanges {
  authors: BlogAuthor[];
  accountsLeftOut: AccountLeftOut[];
  oddDates: OddDates[];
  closed: LockedThere & { locked: boolean };
  changes: Changes;
}

interface Changes {
  /** Whether the import brings them in. */
  updated: boolean;
  found: ChangeGroup[];
  /** Posts that share their number with another one, and came as posts of their own. */
  others: OtherPost[];
  /** Comments that are here and no longer on the blog. */
  missingComments: Titled;
  missingPosts: Titled;
}

interface Titled {
  count: number;
  titles: string[];
}

interface Asked {
  readonly site: string;
  readonly update: boolean;
  readonly keepClosed: boolean;
  readonly others: OtherPost[];
}

export async function readPeopleAndChanges({
  site,
  update,
  keepClosed,
  others,
}: Asked): Promise<PeopleAndChanges> {
  const missing = await listMissingComments(site);
  return {
    authors: await listBlogAuthors(),
    accountsLeftOut: await listAccountsLeftOut(),
    oddDates: await listOddDates(),
    closed: { ...(await listLockedThere()), locked: keepClosed },
    changes: {
      updated: update,
      found: await listChanges(),
      others,
      missingComments: titled(missing),
      missingPosts: titled(await listMissingPosts(site)),
    },
  };
}

const titled = (rows: readonly { title: string }[]): Titled => ({
  count: rows.length,
  titles: [...new Set(rows.map(({ title }) => title))],
});
