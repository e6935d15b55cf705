import { describe, expect, test } from "vitest";
import { listSentences } from "../sentences/sentences";
import { projectFiles } from "../support/sources";

/** What a member reads when taking part: pages, forms, scripts and refusals. */
const WHEN_TAKING_PART =
  /^(app\/\(member\)\/(?!decisions)|app\/not-done|components\/(drafts|flags|forms|inbox|promotions|rich-text|stories|outdated|viewer\/composer)\/|lib\/(actions|bodies|forms|pictures|pipeline)\/|lib\/forum\/(content|reactions)\/|lib\/forum\/people\/(passkeys|sessions|sign-ins)\/|lib\/auth\/|lib\/web\/(problem|refusal-page|receive-file|upload|origin)\.)/;

/** What everybody reads: public pages, and what the viewer script adds to them. */
const WHEN_READING =
  /^(app\/\(public\)|app\/(layout|not-found)|components\/(answers|comments|layout|log|outcomes|rules|stories|tags|threads|viewer)\/|components\/rich-text\/[^/]+$|lib\/forum\/people\/trust\/|lib\/forum\/moderation\/log\/titles)/;

const RULED_OUT: readonly [name: string, pattern: RegExp][] = [
  ["mail for an email", /\bmails?\b(?! server)|\be-mail/i],
  ["a riddle for a moderator", /keeps? order/i],
  ["a person who is not named", /\bwhoever\b|\bthose who\b/i],
  ["told for notified", /\b(is|are|be) told\b/i],
  ["standing for being", /\bstands?\b/i],
  ["taking for deleting, removing or undoing", /\btak(e|en|es|ing) (it |this |them )?(back|away|out)\b/i],
  ["throwing away for deleting", /\bthrow(n|s)? (it )?away\b/i],
  ["waiting for being checked", /\bwaits? for a look\b/i],
  ["a passive look", /\blooked at\b/i],
];

describe.each([
  ["what a member reads when taking part", WHEN_TAKING_PART],
  ["what everybody reads on public pages", WHEN_READING],
])("%s", (_, surface) => {
  const sentences = listSentences(projectFiles().filter((file) => surface.test(file)));

  test("is found by the list", () => {
    expect(sentences.length).toBeGreaterThan(300);
  });

  test.for(RULED_OUT)("does not say %s", ([, pattern]) => {
    const wrong = sentences.filter(({ text }) => pattern.test(text));
    expect(wrong.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });
});
