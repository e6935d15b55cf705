import { PathGatherer } from "../xml-gatherer";
import type { DisqusPost, DisqusRecord, DisqusThread } from "./records";

type Open = { tag: string; line: number; id: string; texts: Map<string, string>; ids: Map<string, string> };

const KINDS = ["thread", "post"];
const WITHIN_AUTHOR = "author ";

/** Holds one thread or one comment, however long the file is. */
export class DisqusGatherer extends PathGatherer<DisqusRecord> {
  private record: Open | undefined;

  protected begin(tag: string, attributes: Record<string, string>, line: number): void {
    const depth = this.path.length;
    const id = idIn(attributes);
    if (depth === 2)
      this.record = KINDS.includes(tag) ? { tag, line, id, texts: new Map(), ids: new Map() } : undefined;
    else if (depth === 3) this.record?.ids.set(tag, id);
  }

  protected end(tag: string): void {
    const depth = this.path.length;
    const { record } = this;
    if (depth === 3) record?.texts.set(tag, this.text);
    else if (depth === 4 && this.path[2] === "author") record?.texts.set(WITHIN_AUTHOR + tag, this.text);
    else if (depth === 2 && record) this.ready.push(record.tag === "thread" ? thread(record) : post(record));
    if (depth === 2) this.record = undefined;
  }
}

/** The prefix of Disqus's own attributes is the file's choice. */
function idIn(attributes: Record<string, string>): string {
  const [, id = ""] = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name)) ?? [];
  return id.trim();
}

function thread({ line, id, texts }: Open): DisqusThread {
  const text = (name: string) => texts.get(name)?.trim() ?? "";
  return {
    kind: "disqus thread",
    line,
    id,
    identifier: text("id"),
    forum: text("forum"),
    link: text("link"),
    title: text("title"),
    message: texts.get("message") ?? "",
    createdAt: text("createdAt"),
    isClosed: isTrue(text("isClosed")),
    isDeleted: isTrue(text("isDeleted")),
  };
}

function post({ line, id, texts, ids }: Open): DisqusPost {
  const text = (name: string) => texts.get(name)?.trim() ?? "";
  return {
    kind: "disqus post",
    line,
    id,
    threadId: ids.get("thread") ?? "",
    parentId: ids.get("parent") ?? "",
    message: texts.get("message") ?? "",
    createdAt: text("createdAt"),
    isApproved: !/^(?:false|0)$/i.test(text("isApproved")),
    isSpam: isTrue(text("isSpam")),
    isDeleted: isTrue(text("isDeleted")),
    author: {
      name: text(`${WITHIN_AUTHOR}name`),
      username: text(`${WITHIN_AUTHOR}username`),
      email: text(`${WITHIN_AUTHOR}email`),
      isAnonymous: isTrue(text(`${WITHIN_AUTHOR}isAnonymous`)),
    },
  };
}

const isTrue = (text: string) => /^(?:true|1)$/i.test(text);
