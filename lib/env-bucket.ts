import { z } from "zod";

export interface BucketSettings {
  readonly name: string;
  readonly endpoint?: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly prefix: string;
}

export const bucketVariables = {
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), "must look like https://s3.example.org")
    .optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z.string().optional(),
};

type Variables = { [Name in keyof typeof bucketVariables]?: string };

export function missingOfBucket(given: Variables): string[] {
  if (Object.keys(bucketVariables).every((name) => given[name as keyof Variables] === undefined)) return [];
  const needed = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const missing: string[] = needed.filter((name) => !given[name]);
  return given.S3_ENDPOINT || given.S3_REGION ? missing : [...missing, "S3_REGION or S3_ENDPOINT"];
}

export function bucketOf(given: Variables): BucketSettings | undefined {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PREFIX } = given;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return {
    name: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION ?? "us-east-1",
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    prefix: S3_PREFIX ? `${S3_PREFIX.replace(/^\/+|\/+$/g, "")}/` : "",
  };
}
