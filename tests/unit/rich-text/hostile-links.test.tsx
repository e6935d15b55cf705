import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { addressOf } from "@/components/rich-text/editor/address";
import { sentFrom } from "@/components/rich-text/editor/sent";
import { RichText } from "@/components/rich-text/rich-text";
import { addWordRuleInput } from "@/lib/forum/filters/word-rules/input";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { type RichText as Document, richText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { isSafeLink } from "@/lib/rich-text/safe-link";
import fc from "@/tests/support/fast-check";
import { isHarmless } from "@/tests/support/harmless-address";
import { HOSTILE_ADDRESSES } from "@/tests/support/hostile-documents";

const scheme = fc.constantFrom("https://", "http://", "HTTPS://", "hTTp://");
const site = fc.constantFrom(
  "evil.example",
  "xn--bcher-kva.example",
  "127.0.0.1",
  "[::1]",
  "evil.example:8443",
);
const path = fc.constantFrom("", "/", "/login", "/a?b=c", "/a#b", "?q", "#f", "/@x", "/a%20b");
const user = fc.constantFrom("bank.example", "jo", "jo:secret", "", ":", "%40", "bank.example%2F", "a@b");
const turn = fc.constantFrom("\u202e", "\u202d", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "\u061c");
const at = fc.double({ min: 0, max: 1, noNaN: true });

const withUser = fc.tuple(scheme, user, site, path).map(([a, b, c, d]) => `${a}${b}@${c}${d}`);
const withoutSite = fc
  .tuple(scheme, fc.constantFrom("", "/", "//", "/evil.example", "\\evil.example", "?q", "#f", ":443/x"))
  .map((parts) => parts.join(""));
const turned = fc.tuple(scheme, site, path, turn, at).map(([a, b, c, sign, where]) => {
  const rest = b + c;
  const cut = Math.round(where * rest.length);
  return a + rest.slice(0, cut) + sign + rest.slice(cut);
});
const anyHostileLink = fc.oneof(withUser, withoutSite, turned, fc.constantFrom(...HOSTILE_ADDRESSES));
const deceiving = fc.oneof(withUser, withoutSite, turned);

/** Every address that a document would lead somebody to. */
const addressesIn = (document: unknown) =>
  [...JSON.stringify(document).matchAll(/"(?:href|src)":("(?:[^"\\]|\\.)*")/g)].map(
    ([, json = ""]) => JSON.parse(json) as string,
  );

const linkTo = (href: string) => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "my words", marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

const RUNS = { numRuns: 500 };

describe("a misleading link", () => {
  it("is refused, whoever wrote it", () => {
    fc.assert(
      fc.property(deceiving, (href) => {
        expect(isSafeLink(href)).toBe(false);
        expect(addressOf(href)).toBeUndefined();
        expect(richText.safeParse(linkTo(href)).success).toBe(false);
        const image = { type: "image", attrs: { src: href, alt: "" } };
        expect(richText.safeParse({ type: "doc", content: [image] }).success).toBe(false);
        const rule = {
          name: "Insoles",
          kind: "words",
          pattern: "insoles",
          action: "replace_link",
          detail: href,
        };
        const added = addWordRuleInput.safeParse(rule);
        // Without what turned it, an address reads as the one that it is.
        if (added.success) expect(isSafeLink(added.data.detail ?? "")).toBe(true);
      }),
      RUNS,
    );
  });

  it("passes no reader of typed, pasted or imported text", () => {
    fc.assert(
      fc.property(anyHostileLink, (href) => {
        const read: Record<string, unknown> = {
          "plain text": fromPlainText(`See ${href} or (${href}).`),
          "Markdown, a link": fromMarkdown(`[my words](${href}) and [mine](<${href}>)`, true),
          "Markdown, a picture": fromMarkdown(`![my words](${href})`, true),
          "Markdown, an address": fromMarkdown(`<${href}> ${href}`, false),
          "Markdown, by reference": fromMarkdown(`[my words][1]\n\n[1]: ${href}`, false),
          "what the editor sends": sentFrom(linkTo(href)),
        };
        for (const [how, document] of Object.entries(read))
          for (const address of addressesIn(document))
            expect(isHarmless(address), `${how}: ${address}`).toBe(true);
      }),
      RUNS,
    );
  });

  it("leaves its words when imported or sent", () => {
    fc.assert(
      fc.property(deceiving, (href) => {
        const page = `<p>Read <a href="${href.replaceAll('"', "&quot;")}">my words</a> first.</p>`;
        const imported = fromWordPressHtml(page, { kind: "post", base: "https://blog.example.org/" });
        expect(plainTextOf(imported)).toContain("my words");
        expect(addressesIn(imported)).toEqual([]);
        const sent = sentFrom(linkTo(href));
        expect(plainTextOf(sent)).toBe("my words");
        expect(addressesIn(sent)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("that was stored earlier is shown as words", () => {
    fc.assert(
      fc.property(deceiving, (href) => {
        const markup = renderToStaticMarkup(<RichText stored={linkTo(href) as Document} />);
        expect(markup).toContain("my words");
        expect(markup).not.toContain("<a");
      }),
      RUNS,
    );
  });
});

describe("an ordinary shared address", () => {
  it.each([
    "https://example.org/@jo",
    "https://example.org/a?mail=jo@example.org",
    "https://example.org/👩‍💻",
    "https://bücher.example/ü",
    "http://127.0.0.1:8080/",
    "https://fa.wikipedia.org/wiki/می‌روم",
    "mailto:jo@example.org?subject=Knee",
  ])("may be linked: %s", (href) => {
    expect(isSafeLink(href)).toBe(true);
    expect(isHarmless(href)).toBe(true);
  });
});
