import { describe, expect, it } from "vitest";
import { fromWordPressHtml } from "@/lib/import/html/from-wordpress-html";
import { plainTextOf } from "@/lib/rich-text/plain-text";

const read = (html: string) =>
  plainTextOf(
    fromWordPressHtml(`<p>Load ${html} again.</p>`, { kind: "post", base: "https://blog.example.org/" }),
  );

describe("a formula keeps its meaning in one line", () => {
  it.each([
    ["<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"],
    ["<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mn>2</mn></mrow></mfrac>", "(a+b)/2"],
    ["<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "(n over k)"],
    ["<msup><mi>x</mi><mn>2</mn></msup>", "x²"],
    ["<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>t</mi></msup>", "(a+b)^t"],
    ["<msup><mrow><mn>2</mn><mi>x</mi></mrow><mn>2</mn></msup>", "(2x)²"],
    ["<msup><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></msup>", "(x²)³"],
    ["<mfrac><mn>1</mn><mrow><mn>2</mn><mi>x</mi></mrow></mfrac>", "1/(2x)"],
    ["<msub><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msub>", "(a+b)₂"],
    ["<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi>", "∫₀¹x"],
    ["<msub><mi>v</mi><mtext>max</mtext></msub>", "v_max"],
    ["<msub><mi>CO</mi><mn>2</mn></msub>", "CO₂"],
    ["<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i²"],
    ["<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i=1)ⁿ"],
    ["<msqrt>\n <mi>a</mi>\n <mo>+</mo>\n <mi>b</mi>\n</msqrt>", "√(a+b)"],
    ["<mroot><mi>x</mi><mn>3</mn></mroot>", "x^(1/3)"],
    ["<mfenced open='['><mi>a</mi><mi>b</mi></mfenced>", "[a, b)"],
    [
      "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>",
      "1 2; 3",
    ],
    [
      "<semantics><mrow><mi>x</mi></mrow><annotation encoding='application/x-tex'>\\frac x</annotation></semantics>",
      "x",
    ],
    ["<mi>a<mo>+</mo><mi>b</mi>", "a+b"],
  ])("%s", (inside, words) => {
    expect(read(`<math>${inside}</math>`)).toBe(`Load ${words} again.`);
  });

  it("and what is no formula keeps its words, marks and order", () => {
    expect(read("<math><mi>a</mi> then <b>b</b> <mn>2</mn>")).toBe("Load a then b 2 again.");
    expect(read("<math><mi>a</mi> <b>b</b> <mn>2</mn></math>")).toBe("Load a b 2 again.");
    expect(read("<math><mi>a</mi><math><mi>b</mi></math>")).toBe("Load ab again.");
    expect(read(`<math>${"<mrow>".repeat(5_000)}deep${"</mrow>".repeat(5_000)}</math>`)).toBe(
      "Load deep again.",
    );
  });
});
