import type { ImportNumbers } from "@/db/imports/numbers";
import {
  type Group,
  listAstray,
  listCommentsLeftOut,
  listItemsLeftOut,
  listSticky,
} from "@/db/imports/reads";
import { isForumAddress } from "@/lib/addresses/own-words";
import type { PeopleAndChanges } from "./report-of-changes";
import type { NoticeKind, WxrNotice } from "./wxr/notice";

export type ImportReport = PeopleAndChanges & {
  site: string;
  dryRun: boolean;
  numbers: ImportNumbers;
  tagsMade: string[];
  inDanger: number;
  pinned: string | null;
  itemsLeftOut: Group[];
  commentsLeftOut: Group[];
  astray: Group[];
  mended: Group[];
  unpinned: Group[];
  pictures: { copied: number; missing: string[] };
  /** Shortcodes of plugins, which cannot come. */
  shortcodes: LostShortcode[];
  addresses: TakenAddress[];
};

/** An address of the blog that cannot lead to its post. */
export interface TakenAddress {
  path: string;
  title: string;
  by: "forum" | "other post";
}

export interface LostShortcode {
  name: string;
  count: number;
  /** The posts that have it; at most twenty. */
  titles: string[];
}

const LINES = 20;

export class TakenAddresses {
  private readonly found: TakenAddress[] = [];

  /** @param byOthers those of `paths` that lead to another imported post */
  add(title: string, paths: readonly string[], byOthers: readonly string[]): void {
    for (const path of paths) {
      if (isForumAddress(path)) this.found.push({ path, title, by: "forum" });
      else if (byOthers.includes(path)) this.found.push({ path, title, by: "other post" });
    }
  }

  list(): TakenAddress[] {
    return this.found;
  }
}

export class LostShortcodes {
  private readonly found = new Map<string, LostShortcode>();

  add(name: string, title: string): void {
    const lost = this.found.get(name) ?? { name, count: 0, titles: [] };
    this.found.set(name, lost);
    lost.count++;
    if (lost.titles.length < LINES && lost.titles.at(-1) !== title) lost.titles.push(title);
  }

  list(): LostShortcode[] {
    return [...this.found.values()];
  }
}

export class Mended {
  private readonly groups = new Map<NoticeKind, { count: number; lines: number[] }>();

  readonly note = ({ kind, line }: WxrNotice): void => {
    const group = this.groups.get(kind) ?? { count: 0, lines: [] };
    group.count++;
    if (group.lines.length < LINES && group.lines.at(-1) !== line) group.lines.push(line);
    this.groups.set(kind, group);
  };

  list(): Group[] {
    return [...this.groups].map(([sort, group]) => ({ sort, ...group }));
  }
}

export async function readPlan(site: string) {
  const [itemsLeftOut, commentsLeftOut, astray, sticky] = [
    await listItemsLeftOut(),
    await listCommentsLeftOut(),
    await listAstray(),
    await listSticky(site),
  ];
  const [pinned, ...others] = sticky;
  const lines = others.filter(({ here }) => !here).map(({ line }) => line);
  const unpinned =
    lines.length > 0 ? [{ sort: "sticky", count: lines.length, lines: lines.slice(0, LINES) }] : [];
  return { itemsLeftOut, commentsLeftOut, astray, unpinned, pinned: pinned && !pinned.here ? pinned : null };
}
