import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** The criteria of WCAG 2.2 about pointers, motion, hover and time, as far as they depend on what the code uses at all. */
const code = projectFiles()
  .filter((file) => /^(?:app|components)\/.*\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
const styles = projectFiles()
  .filter((file) => /^app\/styles\/.*\.css$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8").replace(/\/\*.*?\*\//gs, "") }));

const uses = (pattern: RegExp, among = code) =>
  among.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test("the walk reads the code and the styles", () => {
  expect(code.length).toBeGreaterThan(300);
  expect(styles.length).toBeGreaterThan(50);
});

test("nothing happens when a pointer goes down, and nothing follows its path or a second finger", () => {
  expect(uses(/\bonMouseDown|\bonPointerDown|\bonTouch|["']touch(?:start|move|end)["']/)).toEqual([]);
  expect(uses(/["'](?:pointer|mouse)move["']|onPointerMove|onMouseMove|["']gesture/)).toEqual([]);
  const pressed = code.flatMap(({ file, text }) =>
    [
      ...text.matchAll(/addEventListener\("(?:mousedown|pointerdown)", (?<does>[^\n]*(?:\n[^\n]*){0,3})/g),
    ].map(({ groups }) => ({ file, does: groups?.does ?? "" })),
  );
  expect(pressed.length).toBeGreaterThan(2);
  // To keep the caret where it is, a press is only kept from its effect.
  expect(pressed.filter(({ does }) => !does.includes("preventDefault()"))).toEqual([]);
});

test("nothing is worked by moving the device, and no page asks for a direction of the screen", () => {
  expect(uses(/devicemotion|deviceorientation|Accelerometer|Gyroscope/i)).toEqual([]);
  expect(uses(/screen\.orientation|\.lock\("(?:portrait|landscape)/)).toEqual([]);
  expect(uses(/\(orientation:/, styles)).toEqual([]);
});

test("nothing appears only while the pointer is over something", () => {
  const shown = styles.flatMap(({ file, text }) =>
    [...text.matchAll(/:hover[^{]*\{(?<rules>[^{}]*)/g)]
      .filter(({ groups }) =>
        /\b(?:display|visibility|clip-path|content|height)\s*:/.test(groups?.rules ?? ""),
      )
      .map(() => file),
  );
  expect(shown).toEqual([]);
  expect(uses(/\bonMouse(?:Enter|Over)|["']mouse(?:enter|over)["']/)).toEqual([]);
});

test("the pages play no sound and no film, and embed no other page", () => {
  expect(uses(/<(?:audio|video|track|iframe|embed|object|marquee|blink)\b|new Audio\(/)).toEqual([]);
});

test("no page reloads or leads on by itself", () => {
  expect(uses(/http-equiv|httpEquiv/)).toEqual([]);
});

test("every page has a title", () => {
  const pages = code.filter(({ file }) => /^app\/.*\/page\.tsx$|^app\/page\.tsx$/.test(file));
  expect(pages.length).toBeGreaterThan(80);
  const titled = /export (?:const metadata\b[^;]*\btitle\b|(?:async )?function generateMetadata\b)/s;
  const without = pages.filter(({ text }) => !titled.test(text)).map(({ file }) => file);
  // It only leads on.
  expect(without).toEqual(["app/(staff)/admin/settings/page.tsx"]);
});
