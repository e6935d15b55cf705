import { describe, expect, test } from "vitest";
import { sentencesOf } from "../sentences/sentences";

const tick = "`";
const hole = ["$", "{least}"].join("");
const textsOf = (code: string) => sentencesOf("page.tsx", code).map(({ text }) => text);

describe("the list of sentences", () => {
  test("reads an element with the words of the elements inside as one sentence", () => {
    expect(textsOf("const a = <p>You can <a href='/edit'>edit this</a> for {minutes} minutes.</p>;")).toEqual(
      ["You can edit this for … minutes."],
    );
  });

  test("lists what an expression chooses between", () => {
    const code = `const a = <p>Nobody answered {held ? "since it is being checked" : null} <b>{late ? "Late reply" : ""}</b></p>;`;
    expect(textsOf(code)).toEqual(["Nobody answered … …", "since it is being checked", "Late reply"]);
  });

  test.for([
    ["an attribute that is read aloud", `const a = <img alt="a knee" src="knee.jpg" />;`, ["a knee"]],
    [
      "a template",
      `throw new Error(${tick}Add a title of ${hole} characters.${tick});`,
      ["Add a title of … characters."],
    ],
    ["a label of one word", `const label = { locked: "Locked" };`, ["Locked"]],
    ["an error", `const a = refuse("Your session has ended.");`, ["Your session has ended."]],
  ] as const)("lists %s", ([, code, texts]) => {
    expect(textsOf(code)).toEqual(texts);
  });

  test.for([
    ["a class", `const a = <p className="wide row">{text}</p>;`],
    ["a statement for the database", `const a = sql${tick}select id from threads where id = ${hole}${tick};`],
    ["a statement as a string", `client.run("select pg_advisory_lock(1)");`],
    ["an import", `import { a } from "the other file";`],
    ["a type", `type Kind = "no words" | "Other";`],
    ["a comparison", `if (kind === "two words") stop();`],
  ] as const)("leaves out %s", ([, code]) => {
    expect(textsOf(code)).toEqual([]);
  });
});
