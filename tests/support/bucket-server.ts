import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import type { BucketSettings } from "@/lib/pictures/bucket-settings";
import { temporaryFolder } from "./folder";

/** A real S3 server on loopback with one empty bucket, for one test. */
export async function startBucketServer(prefix = ""): Promise<BucketSettings> {
  const directory = await temporaryFolder();
  const configureBuckets = [{ name: "pictures", configs: [] }];
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  onTestFinished(() => server.close());
  return {
    name: "pictures",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    prefix,
  };
}
