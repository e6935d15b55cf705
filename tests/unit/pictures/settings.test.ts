import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const bucket = {
  S3_BUCKET: "comeback",
  S3_REGION: "eu-central-1",
  S3_ACCESS_KEY_ID: "id",
  S3_SECRET_ACCESS_KEY: "secret",
};

test("pictures are in the folder without a bucket", () => {
  expect(readEnv({}).bucket).toBeUndefined();
  expect(readEnv({ S3_BUCKET: "", S3_ENDPOINT: "" }).bucket).toBeUndefined();
});

test("a bucket is at Amazon by its region, or elsewhere by its address", () => {
  expect(readEnv(bucket).bucket).toMatchObject({ name: "comeback", region: "eu-central-1", prefix: "" });
  const elsewhere = { ...bucket, S3_REGION: "", S3_ENDPOINT: "https://s3.example.org", S3_PREFIX: "/forum/" };
  expect(readEnv(elsewhere).bucket).toMatchObject({ endpoint: "https://s3.example.org", prefix: "forum/" });
});

test.each([
  [{ ...bucket, S3_SECRET_ACCESS_KEY: "" }, "without S3_SECRET_ACCESS_KEY: set that"],
  [{ S3_BUCKET: "comeback" }, "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY and S3_REGION or S3_ENDPOINT"],
  [{ S3_PREFIX: "forum" }, "without S3_BUCKET"],
  [{ ...bucket, S3_ENDPOINT: "s3.example.org" }, "S3_ENDPOINT must look like https://s3.example.org"],
])("half a bucket is reported in one sentence (%#)", (variables, sentence) => {
  expect(() => readEnv(variables)).toThrow(sentence);
});
