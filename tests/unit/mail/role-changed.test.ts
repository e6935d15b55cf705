import { expect, test } from "vitest";
import { roleMail } from "@/lib/mail/role-changed";

const publicUrl = "https://forum.example.org";
const mail = (role: "member" | "moderator" | "admin", proposed = false) =>
  roleMail({ to: "mia@example.org", role, proposed, publicUrl });

test("a new role is explained, with a place to begin", () => {
  expect(mail("moderator").subject).toBe("You are now a moderator on Comeback");
  expect(mail("moderator").text).toContain(`${publicUrl}/moderation`);
  expect(mail("admin").text).toContain(`${publicUrl}/admin`);
  expect(mail("member").text).toMatch(/Your\s+posts\s+have\s+not\s+changed/);
});

test("an admin reads that another proposes to end their role, and that nothing has changed yet", () => {
  const { subject, text } = mail("member", true);
  expect(subject).toBe("An admin proposes to end your admin role");
  expect(text).toMatch(/Nothing\s+has changed yet/);
  expect(text).toContain(`${publicUrl}/admin/members`);
});
