import { describe, expect, test } from "vitest";
import { maskedAddress, withoutAddresses } from "@/lib/mail/masked";
import { serverIn, smtpOptions } from "@/lib/mail/smtp";

describe("SMTP_URL", () => {
  test.for<[string, boolean]>([
    ["smtp://mail.example.org:587", true],
    ["smtp://user:secret@192.0.2.7", true],
    ["smtp://user:secret@localhost.example.org", true],
    ["smtp://127.0.0.1.example.org", true],
    ["smtp://user:secret@localhost?service=gmail", true],
    ["smtp://mail.example.org?requireTLS=true&ignoreTLS=true", true],
    ["smtp://localhost:25", false],
    ["smtp://127.0.0.1:25", false],
    ["smtp://[::1]:25", false],
    ["smtp://localhost?requireTLS=true", true],
    ["smtp://mail.example.org?ignoreTLS=true", false],
    ["smtp://mail.example.org?requireTLS=false", false],
    ["smtps://mail.example.org", false],
  ])("%s requires STARTTLS: %s", ([url, required]) => {
    expect(smtpOptions(url, 1).requireTLS).toBe(required);
  });

  test("is shown without user and password", () => {
    expect(serverIn("smtp://user:secret@mail.example.org?ignoreTLS=true")).toBe("mail.example.org:587");
    expect(serverIn("smtps://user:secret@[2001:db8::1]")).toBe("[2001:db8::1]:465");
  });
});

test("masks addresses except the first letter and the domain", () => {
  expect(maskedAddress("ada@example.org")).toBe("a***@example.org");
  expect(withoutAddresses("550 <ada@example.org> and ben@example.org: unknown")).toBe(
    "550 <a***@example.org> and b***@example.org: unknown",
  );
});
