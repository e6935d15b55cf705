import { readFileSync } from "node:fs";
import ts from "typescript";
import { projectFiles } from "../support/sources";

/** Something that a person can read: on a page, in an email, an error, a hint, or on the command line. */
export interface Sentence {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What the code fills in is "…". */
  readonly text: string;
}

const SHOWN = /^(app|components|lib|db|bin)\/.*\.(tsx?|mjs)$/;
/** Words of runners, lists of words for the filters and for care, and what only a database or a build reads. */
const NOT_OURS =
  /^(db\/seed|db\/migrations|lib\/build|lib\/care\/(signs|matching)|lib\/search\/thesaurus)\/|^lib\/(search\/plain-words|forum\/filters\/checks\/spam-words|forum\/people\/(reserved-names|sign-ins\/admit|fold))\.ts$/;
/** Attributes of JSX that are shown or read aloud; every other one is for the browser. */
const READ_ALOUD = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "content",
  "description",
  "heading",
  "hint",
  "label",
  "placeholder",
  "summary",
  "title",
]);
/** Functions and templates whose text only a machine reads. */
const FOR_MACHINES =
  /^(sql(\.raw)?|css|require|import|RegExp|.*\.(querySelector(All)?|closest|matches|getElementById|addEventListener|execute|query|startsWith|endsWith|includes|split|join|replaceAll|replace|match|indexOf))$/;

/** All sentences of the project, file by file in the order of the source. */
export function listSentences(files = projectFiles()): Sentence[] {
  return files
    .filter((file) => SHOWN.test(file) && !NOT_OURS.test(file))
    .sort()
    .flatMap((file) => sentencesOf(file, readFileSync(file, "utf8")));
}

export function sentencesOf(file: string, code: string): Sentence[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const add = (node: ts.Node, words: string) => {
    const text = words.replace(/\s+/g, " ").trim();
    if (!/\p{L}{2}/u.test(text.replaceAll("…", ""))) return;
    found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
  };
  const visit = (node: ts.Node): void => {
    if (isUnread(node)) return;
    if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && node.children.some(hasWords)) {
      add(node, flat(node));
      ts.forEachChild(node, visitExpressions);
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      if (isShown(node)) add(node, flat(node));
      if (ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
      return;
    }
    ts.forEachChild(node, visit);
  };
  /** The words of the elements inside are in the sentence already; what their expressions choose between is not. */
  const visitExpressions = (node: ts.Node): void => {
    if (ts.isJsxExpression(node) || ts.isJsxAttribute(node)) visit(node);
    else ts.forEachChild(node, visitExpressions);
  };
  visit(source);
  return found;
}

const hasWords = (child: ts.JsxChild) => ts.isJsxText(child) && /\p{L}{2}/u.test(child.text);

function isUnread(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isJsxAttribute(node)) return !READ_ALOUD.has(node.name.getText());
  if (ts.isTaggedTemplateExpression(node)) return FOR_MACHINES.test(node.tag.getText());
  return false;
}

/** A literal is shown if it reads like words, and stands where a person can come to see it. */
function isShown(node: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) && FOR_MACHINES.test(parent.expression.getText())) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) return false;
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return false;
  const words = flat(node).trim();
  if (ts.isJsxAttribute(parent)) return true;
  if (/^(select|insert|update|delete|with|alter|create|drop|set|lock|listen|begin)\s/.test(words))
    return false;
  if (/^["'<{[(/.#@-]?[\w-]*[<>{}=;]|^(use client|use server)$/.test(words)) return false;
  return /\p{L}{2}[,:]? \p{L}+/u.test(words) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(words);
}

function flat(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
  }
  if (ts.isJsxExpression(node)) {
    const { expression } = node;
    if (!expression) return "";
    return ts.isStringLiteralLike(expression) ? expression.text : "…";
  }
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return node.children.map(flat).join("");
  return ts.isJsxSelfClosingElement(node) ? " " : "";
}
