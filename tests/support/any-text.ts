import fc from "./fast-check";

/** Any text that a program can hold, halves of surrogate pairs among it, mostly from the ranges where things break. */
export const anyText = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0x7f }),
        fc.constantFrom(0x0a, 0x0d, 0x20, 0xa0, 0x200d, 0xd83c, 0xdfc3, 0xfeff, 0xfffe),
        fc.integer({ min: 0, max: 0xffff }),
      ),
      { maxLength },
    )
    .map((units) => String.fromCharCode(...units));
