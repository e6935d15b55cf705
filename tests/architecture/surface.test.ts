import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countDirective, exportsOf } from "../support/exports";
import { importsOf, projectFiles } from "../support/sources";

const sources = projectFiles().filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file));
const actionFiles = sources.filter((file) => countDirective(file, "use server") > 0);
const routes = sources.filter((file) => /^app\/.*\/route\.tsx?$/.test(file));
/** What makes a route of operations: `upload` is the one for a file, `tokened` the one for the link of a mail; `lookup` only reads. */
const MAKERS = ["route", "upload", "tokened", "lookup"];
const WRITING = ["POST", "PUT", "PATCH", "DELETE"];
/** next-auth answers for itself; what it writes of people goes through operations (lib/auth/adapter.ts). */
const NEXT_AUTH = "app/api/auth/[...nextauth]/route.ts";

describe("what a browser can call", () => {
  test("is an action in lib/actions or a route", () => {
    expect(actionFiles.length).toBeGreaterThan(2);
    expect(actionFiles.filter((file) => !file.startsWith("lib/actions/"))).toEqual([]);
    expect(routes).toContain(NEXT_AUTH);
  });

  test.each(actionFiles)("%s exports only operations wrapped by the action of lib/web", (file) => {
    const made = [...exportsOf(file)].filter(([, maker]) => maker !== "action");
    expect(made).toEqual([]);
    expect(importsOf(file)).toContain("@/lib/web/action");
    expect(readFileSync(file, "utf8").startsWith('"use server";')).toBe(true);
  });

  test.each(routes.filter((file) => file !== NEXT_AUTH))("%s writes only through the pipeline", (file) => {
    const writing = [...exportsOf(file)].filter(([name]) => WRITING.includes(name) || name === "*");
    const makers = [...new Set(writing.map(([, maker]) => maker ?? "nobody"))];
    expect(makers.filter((maker) => !MAKERS.includes(maker))).toEqual([]);
    for (const maker of makers) expect(importsOf(file)).toContain(`@/lib/web/${maker}`);
  });

  test("reaches perform in every way, and only perform opens a transaction", () => {
    for (const file of ["lib/web/action.ts", "lib/web/route.ts", "lib/web/tokened.ts"])
      expect(readFileSync(file, "utf8")).toMatch(/await perform\(operation, /);
    expect(readFileSync("lib/web/upload.ts", "utf8")).toMatch(
      /await perform\(begin, [\s\S]*await perform\(finish, /,
    );
    const opening = sources.filter((file) => /\binTransaction\b/.test(readFileSync(file, "utf8")));
    expect(opening).toEqual(["lib/pipeline/perform.ts"]);
  });

  test("is no member behind an emailed link: such a route reads nothing of the browser", () => {
    const tokened = readFileSync("lib/web/tokened.ts", "utf8");
    expect(tokened).toMatch(/actor: VISITOR/);
    expect(tokened).not.toMatch(/currentActor|cookie\(|cookies\(/);
  });

  test("has its body read by the one reader that counts bytes", () => {
    const reading = /\.formData\(\)|\brequest\.(?:json|text|arrayBuffer|blob|bytes|body)\b/;
    const readers = sources.filter((file) => reading.test(readFileSync(file, "utf8")));
    expect(readers.sort()).toEqual([
      "lib/bodies/parse-form.ts",
      "lib/web/form.ts",
      "lib/web/receive-file.ts",
    ]);
    for (const file of readers.filter((one) => one.startsWith("lib/web/")))
      expect(readFileSync(file, "utf8")).toMatch(/\breadBody\(request\.body|\breadBody\(source, limit/);
    for (const server of ["start", "start-dev"])
      expect(readFileSync(`lib/server/${server}.ts`, "utf8")).toMatch(/guardBodies\(/);
  });

  test("has its origin checked before anything is written", () => {
    const doors = ["action", "route", "upload", "lookup"].map((maker) => `lib/web/${maker}.ts`);
    for (const file of [...doors, "lib/auth/answer-auth.ts"])
      expect(readFileSync(file, "utf8")).toMatch(/\brequireOwnOrigin\(/);
  });
});
