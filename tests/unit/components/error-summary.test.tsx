import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "@/components/forms/error-summary";
import { UNTOUCHED } from "@/lib/web/form-state";

const names = { reason: "What is wrong?", title: "Title" };

test("the summary of errors puts a colon after a label, but not after a question", () => {
  const fields = { reason: "Choose what is wrong.", title: "Add a title." };
  const state = { ...UNTOUCHED, message: "Please fix the following:", fields };
  const html = renderToStaticMarkup(<ErrorSummary state={state} names={names} ref={null} />);
  const words = html.replace(/<[^>]+>/g, "");
  expect(words).toContain("What is wrong? Choose what is wrong.");
  expect(words).toContain("Title: Add a title.");
});
