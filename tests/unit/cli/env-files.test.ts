import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { readEnvFiles } from "@/lib/cli/env-files";
import { readEnv } from "@/lib/env";
import { temporaryFolder } from "@/tests/support/folder";

test("settings in .env are overridden by .env.local, and both by the environment", async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, ".env"), "MAIL_FROM=file\nOIDC_NAME=file\nPORT=4444\n");
  await writeFile(path.join(folder, ".env.local"), "OIDC_NAME=local\nPORT=5555\n");
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("PORT", "6666");
  vi.stubEnv("__NEXT_PROCESSED_ENV", "");
  readEnvFiles(folder);
  const { PORT, OIDC_NAME, MAIL_FROM } = process.env;
  vi.unstubAllEnvs();
  for (const name of ["OIDC_NAME", "MAIL_FROM"]) delete process.env[name];
  expect({ PORT, OIDC_NAME, MAIL_FROM }).toEqual({ PORT: "6666", OIDC_NAME: "local", MAIL_FROM: "file" });
  expect(readEnv().mailFrom).toBe("Comeback <comeback@localhost>");
});
