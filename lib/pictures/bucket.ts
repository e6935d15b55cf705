import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { BucketSettings } from "@/lib/env-bucket";
import type { PictureStore } from "./picture-store";

const CONNECT_MS = 3_000;
const ANSWER_MS = 15_000;

type S3 = typeof import("@aws-sdk/client-s3");

export interface BucketStore extends PictureStore {
  /** Reads the file while it is sent. */
  putFile(name: string, file: string, bytes: number, type: string): Promise<void>;
}

export function bucketStore({ name: Bucket, prefix, ...settings }: BucketSettings): BucketStore {
  let connected: Promise<{ s3: S3; client: S3Client }> | undefined;
  const connection = () => {
    connected ??= connect(settings);
    return connected;
  };
  const at = (name: string) => ({ Bucket, Key: prefix + name });

  return {
    async put(name, bytes) {
      const { s3, client } = await connection();
      await client.send(
        new s3.PutObjectCommand({
          ...at(name),
          Body: bytes,
          ContentType: "image/webp",
          // The server checks each time whether the picture is public.
          CacheControl: "private, no-store",
        }),
      );
    },

    async putFile(name, file, bytes, type) {
      const { s3, client } = await connection();
      await client.send(
        new s3.PutObjectCommand({
          ...at(name),
          Body: createReadStream(file),
          ContentLength: bytes,
          ContentType: type,
          CacheControl: "private, no-store",
        }),
      );
    },

    async read(name) {
      const { s3, client } = await connection();
      try {
        const { Body, ContentLength } = await client.send(new s3.GetObjectCommand(at(name)));
        return { bytes: ContentLength ?? 0, stream: Body as Readable };
      } catch (error) {
        if (error instanceof s3.S3ServiceException && error.$metadata.httpStatusCode === 404)
          return undefined;
        throw error;
      }
    },

    async remove(name) {
      const { s3, client } = await connection();
      await client.send(new s3.DeleteObjectCommand(at(name)));
    },
  };
}

async function connect({
  endpoint,
  region,
  accessKeyId,
  secretAccessKey,
}: Omit<BucketSettings, "name" | "prefix">) {
  const s3 = await import("@aws-sdk/client-s3");
  const client = new s3.S3Client({
    region,
    endpoint,
    credentials: { accessKeyId, secretAccessKey },
    // Not every S3-compatible server has a host name per bucket or knows the newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
  });
  return { s3, client };
}
