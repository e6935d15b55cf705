import { describe, expect, it, test } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import type { WordPressOptions } from "@/lib/import/html/options";
import type { BlockNode } from "@/lib/rich-text/document";
import fc from "@/tests/support/fast-check";

const SITE = "https://blog.example.org";
const UPLOADS = `${SITE}/wp-content/uploads/2014/05`;

const read = (html: string, options: Partial<WordPressOptions> = {}) =>
  fromWordPressHtml(html, { kind: "post", base: `${SITE}/hip/`, ...options }).content;

const sources = (blocks: readonly BlockNode[]) =>
  blocks.flatMap((block) => (block.type === "image" ? [block.attrs.src] : []));

/** Each block in short: a picture's address, or words with the address that they link to. */
function outline(html: string, options: Partial<WordPressOptions> = {}): string[] {
  return read(html, options).map((block) => {
    if (block.type === "image") return `picture ${block.attrs.src}`;
    if (block.type !== "paragraph") return block.type;
    return (block.content ?? [])
      .map((node) => {
        const link = node.type === "text" && node.marks?.find(({ type }) => type === "link");
        const words = node.type === "text" ? node.text : " / ";
        return link && link.type === "link" ? `[${words}](${link.attrs.href})` : words;
      })
      .join("");
  });
}

describe("a picture that a page loads later", () => {
  it.each([
    '<img data-src="$/a.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<img data-lazy-src="$/a.png" src="/wp-includes/blank.gif">',
    '<img data-orig-file="$/a.png" src="$/a-300x200.png?w=300">',
    '<img src="$/a-300x200.png" srcset="$/a-300x200.png 300w, $/a.png 1200w, $/a-768x512.png 768w">',
    '<img src="$/a-300x200.png" srcset="$/a-300x200.png, $/a.png 2x">',
    '<img data-src="$/a-300x200.png" data-srcset="$/a-300x200.png 300w,$/a.png 1200w" src="data:,">',
    '<img data-src="$/a.png" src="data:,"><noscript><img src="$/a.png"></noscript>',
    '<img data-src="$/a.png" src="data:,"><noscript><img src="$/a-1024x683.png"></noscript>',
    '<noscript><img src="$/a.png"></noscript><img class="lazy" data-src="$/a-300x200.png" src="data:,">',
    '<img class="lazy" src="data:,"><noscript><img src="$/a.png"></noscript>',
    '<picture><source srcset="$/a.webp" type="image/webp"><img src="$/a.png"></picture>',
    '<a href="$/a.png"><img src="$/a-300x200.png"></a>',
    '<a href="$/a.png"><img data-src="$/a-300x200.png" src="data:,"><noscript><img src="$/a-300x200.png"></noscript></a>',
    '<figure><a href="$/a.png"><img src="$/a-150x150.png"></a></figure>',
    '<a href="https://blog.example.org/hip/a/" rel="attachment wp-att-9"><img src="$/a.png"></a>',
    '<img src="https://i1.wp.com/blog.example.org/wp-content/uploads/2014/05/a.png?resize=3%2C2&ssl=1">',
  ])("is one picture, the best: %s", (html) => {
    expect(outline(html.replaceAll("$", UPLOADS))).toEqual([`picture ${UPLOADS}/a.png`]);
  });

  it("is beside another one if their addresses differ, and comes again after words", () => {
    expect(sources(read(`<img src="${UPLOADS}/a.png"><img src="${UPLOADS}/b.png">`))).toHaveLength(2);
    expect(sources(read(`<img src="${UPLOADS}/a.png"> again <img src="${UPLOADS}/a.png">`))).toHaveLength(2);
  });

  it("leaves nothing where a page only keeps room", () => {
    expect(outline('<p>One <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> two</p>')).toEqual([
      "One two",
    ]);
  });

  test("any set of addresses ends in time and in a valid document", () => {
    const part = fc.constantFrom("a.png", "http://x/", ",", " ", "1x", "300w", "w", "(", "\t", "data:,", "%");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        read(`<img srcset="${parts.join("")}" data-src="${parts.slice(0, 3).join("")}">`);
      }),
    );
    const started = performance.now();
    read(`<img srcset="${"a".repeat(200_000)}"><img srcset="${"a,".repeat(100_000)}">`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a picture that links to another page", () => {
  it.each([
    ['<a href="https://x.example/"><img src="$/a.png" alt="Race"></a>', ["[Race](https://x.example/)"]],
    [
      '<figure><a href="https://x.example/"><img src="$/a.png"></a><figcaption>The race</figcaption></figure>after',
      ["[The race](https://x.example/)", "after"],
    ],
    [
      '<figure><a href="https://x.example/"><img src="$/a.png" alt="Race"></a></figure><p>after</p>',
      ["[Race](https://x.example/)", "after"],
    ],
    [
      '<figure><a href="https://x.example/"><img src="$/a.png" alt="Race"></a><figcaption>by <a href="https://y.example/">Jo</a></figcaption></figure>',
      ["[by](https://x.example/) [Jo](https://y.example/)"],
    ],
    [
      '[caption width="3"]<a href="https://x.example/"><img src="$/a.png" alt="Race" /></a>[/caption] after',
      ["[Race](https://x.example/)", "after"],
    ],
    [
      '<figure><a href="https://x.example/"><img src="$/a.png" alt="Race"></a> never closed, and on',
      ["[Race](https://x.example/)", "never closed, and on"],
    ],
  ])("keeps the link once: %s", (html, rest) => {
    expect(outline(html.replaceAll("$", UPLOADS))).toEqual([`picture ${UPLOADS}/a.png`, ...rest]);
  });
});

describe("what a post embeds", () => {
  const VIDEO = "https://www.youtube.com/watch?v=abcdefghijk";
  it.each([
    [`<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe>`, `[Video on YouTube](${VIDEO})`],
    [
      `<iframe title="YouTube video player" src="https://www.youtube-nocookie.com/embed/abcdefghijk"></iframe>`,
      `[Video on YouTube](${VIDEO})`,
    ],
    [
      `<iframe title="A hill run" data-src="https://www.youtube.com/embed/abcdefghijk" src="about:blank"></iframe>`,
      `[A hill run](${VIDEO})`,
    ],
    [`<p>${VIDEO}</p>`, `[Video on YouTube](${VIDEO})`],
    [`[embed width="3"]https://x.example/a[/embed]`, "[x.example/a](https://x.example/a)"],
    [`[vimeo 1234567]`, "[Video on Vimeo](https://vimeo.com/1234567)"],
    [
      `<iframe src="https://open.spotify.com/embed/episode/4xyz"></iframe>`,
      "[Audio on Spotify](https://open.spotify.com/episode/4xyz)",
    ],
    [
      `<iframe src="https://www.strava.com/activities/123/embed/abc"></iframe>`,
      "[Activity on Strava](https://www.strava.com/activities/123)",
    ],
    [
      `<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=0"></iframe>`,
      "[Audio on SoundCloud](https://soundcloud.com/a/b)",
    ],
    [
      `<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>`,
      "[Map on Google Maps](https://www.google.com/maps/embed?pb=1)",
    ],
    [`[audio mp3="${UPLOADS}/run%20talk.mp3"][/audio]`, `[Audio: run talk.mp3](${UPLOADS}/run%20talk.mp3)`],
    [
      `<audio controls><source src="${UPLOADS}/a.mp3"><source src="${UPLOADS}/a.ogg"></audio>`,
      `[Audio: a.mp3](${UPLOADS}/a.mp3)`,
    ],
  ])("is one link with a title: %s", (html, link) => {
    expect(outline(html)).toEqual([link]);
  });

  it("has the title of its caption, or the one that the blog knew", () => {
    const block = (caption: string) =>
      `<!-- wp:embed {"url":"${VIDEO}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${VIDEO}\n</div>${caption}</figure><!-- /wp:embed --><p>after</p>`;
    expect(outline(block("<figcaption>Up the hill</figcaption>"))).toEqual([
      `[Up the hill](${VIDEO})`,
      "after",
    ]);
    expect(outline(block(""))).toEqual([`[Video on YouTube](${VIDEO})`, "after"]);
    const embeds = [
      { url: "https://www.youtube.com/embed/abcdefghijk?feature=oembed", title: "Hill repeats" },
    ];
    expect(outline(block(""), { embeds })).toEqual([`[Hill repeats](${VIDEO})`, "after"]);
    expect(outline("\nhttps://youtu.be/abcdefghijk\n", { embeds })).toEqual([
      "[Hill repeats](https://youtu.be/abcdefghijk)",
    ]);
  });

  it("shows the picture that the post itself gives", () => {
    const video = `<figure><video poster="${UPLOADS}/a.png" src="${UPLOADS}/a.mp4"></video><figcaption>Stride</figcaption></figure>`;
    expect(outline(video)).toEqual([`picture ${UPLOADS}/a.png`, `[Stride](${UPLOADS}/a.mp4)`]);
    expect(outline(`[video mp4="${UPLOADS}/a.mp4" poster="${UPLOADS}/a.png"][/video]`)).toEqual([
      `picture ${UPLOADS}/a.png`,
      `[Video: a.mp4](${UPLOADS}/a.mp4)`,
    ]);
  });

  it("is not an address among words, nor one of another kind of site", () => {
    expect(outline(`See ${VIDEO} for more`)).toEqual([`See [${VIDEO}](${VIDEO}) for more`]);
    expect(outline("https://x.example/a")).toEqual(["[https://x.example/a](https://x.example/a)"]);
    expect(outline(`<a href="${VIDEO}">${VIDEO}</a>`)).toEqual([`[${VIDEO}](${VIDEO})`]);
  });
});

describe("blocks that the blog fills", () => {
  const attachments = (ids: string[]) =>
    ids
      .filter((id) => id !== "404")
      .map((id) => ({ src: `${UPLOADS}/${id}.png`, alt: "", title: `No. ${id}`, caption: `Caption ${id}` }));

  it("come with their files and captions, and are named if a file is not in the export", () => {
    const lost: string[] = [];
    const options: Partial<WordPressOptions> = {
      attachments,
      lost: (name) => {
        lost.push(name);
      },
    };
    expect(outline('<!-- wp:gallery {"ids":[7,8]} /-->', options)).toEqual([
      `picture ${UPLOADS}/7.png`,
      "Caption 7",
      `picture ${UPLOADS}/8.png`,
      "Caption 8",
    ]);
    expect(outline('[playlist ids="7,8"]', options)).toEqual([
      `[No. 7](${UPLOADS}/7.png)`,
      `[No. 8](${UPLOADS}/8.png)`,
    ]);
    expect(lost).toEqual([]);
    expect(outline('[gallery ids="7,404"]', options)).toEqual([`picture ${UPLOADS}/7.png`, "Caption 7"]);
    expect(lost).toEqual(["gallery"]);
  });
});
