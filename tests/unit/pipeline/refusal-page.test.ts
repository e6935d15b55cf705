import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { publicError } from "@/lib/web/problem";
import { refusalPage } from "@/lib/web/refusal-page";

const page = (error: DomainError, typed: Record<string, string>) =>
  refusalPage(publicError(error), typed).text();

describe("gives the text back, and no hidden fields", () => {
  test("gives the text back, and no hidden fields", async () => {
    const typed = { threadId: "4", submission: "0-1", draft: "reply:4", on: "yes", body: "My <b>words</b>" };
    const html = await page(new DomainError("gone", "This thread is gone."), typed);
    expect(html).toContain("My &#60;b&#62;words&#60;/b&#62;");
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(html).toContain('<a href="/t/4">Back to where you were</a>');
    expect(html).not.toContain("Sign in");
  });

  test("leads a visitor to sign in, and back to the button pressed", async () => {
    const html = await page(new DomainError("unauthenticated", "Sign in first."), { commentId: "12" });
    expect(html).toContain('<a href="/sign-in?next=%2Fc%2F12">Sign in</a>');
  });

  test("leads to no other site, whatever the form says", async () => {
    const html = await page(new DomainError("not_found", "There is no such thread."), {
      threadId: '4"><script>',
    });
    expect(html).toContain('<a href="/">To the threads</a>');
    expect(html).not.toContain("<script>");
  });
});
