import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { asks } from "@/lib/forum/content/comments/asking/asks";
import { textOfHtml } from "@/lib/import/html/text-of-html";

export const ARTICLE = path.resolve("../shared/data/article.wxr.xml");

/** The article is not in the repository: without the folder beside it, nothing can be measured. */
export const hasArticle = () => existsSync(ARTICLE);

interface Labels {
  asks: number[];
  doesNotAsk: number[];
}

export interface Measured {
  readonly asking: number;
  readonly others: number;
  readonly precision: number;
  readonly recall: number;
  /** Ids of the export. */
  readonly missed: number[];
  readonly mistaken: number[];
}

export function measureAsking(): Measured {
  const labels = JSON.parse(readFileSync(path.resolve("tests/asking/article-labels.json"), "utf8")) as Labels;
  const texts = textsById();
  const called = (id: number) => asks(texts.get(id) ?? "");
  const missed = labels.asks.filter((id) => !called(id));
  const mistaken = labels.doesNotAsk.filter(called);
  const right = labels.asks.length - missed.length;
  return {
    asking: labels.asks.length,
    others: labels.doesNotAsk.length,
    precision: right / (right + mistaken.length),
    recall: right / labels.asks.length,
    missed,
    mistaken,
  };
}

function textsById(): Map<number, string> {
  const file = readFileSync(ARTICLE, "utf8");
  const comment =
    /<wp:comment_id>(\d+)<\/wp:comment_id>[\s\S]*?<wp:comment_content><!\[CDATA\[([\s\S]*?)\]\]><\/wp:comment_content>/g;
  return new Map(
    [...file.matchAll(comment)].map(([, id, content]) => [Number(id), textOfHtml(content ?? "")]),
  );
}
