import S3rver from "s3rver";
import type { BucketSettings } from "@/lib/env-bucket";

/** A real S3 server on loopback with one empty bucket. */
export async function startBucketServer(directory: string) {
  const configureBuckets = [{ name: "pictures", configs: [] }];
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  const settings: BucketSettings = {
    name: "pictures",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    prefix: "",
  };
  return { settings, stop: () => server.close() };
}
