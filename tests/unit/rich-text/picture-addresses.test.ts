import { expect, test } from "vitest";
import { richText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";

const image = (src: string) => ({ type: "image" as const, attrs: { src, alt: "" } });
const taken = (src: string) => richText.safeParse({ type: "doc", content: [image(src)] }).success;

test("a picture is the forum's own, or has a valid address", () => {
  expect(["/uploads/p/aa/aa.webp", "https://example.org/knee.jpg"].map(taken)).toEqual([true, true]);
  const bad = [
    "https://[",
    "http://",
    "/Uploads/knee.jpg",
    "javascript:alert(1)",
    "data:image/png;base64,AA",
    "knee.jpg",
  ];
  expect(bad.filter(taken)).toEqual([]);
});

test("pictures are found anywhere in a text", () => {
  const item = { type: "listItem" as const, content: [image("/uploads/in-list.webp")] };
  const quote = { type: "blockquote" as const, content: [{ type: "bulletList" as const, content: [item] }] };
  const body = { type: "doc" as const, content: [image("/uploads/first.webp"), quote] };
  expect(pictureSourcesOf(body).sort()).toEqual(["/uploads/first.webp", "/uploads/in-list.webp"]);
});
