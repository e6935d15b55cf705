import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { ArchiveError, damaged } from "./archive-error";

/**
 * MAGIC, salt (16 bytes), a check of the key (16), the start of each nonce (7). All of them are authenticated with every
 * block. The cost of scrypt belongs to the version in MAGIC, so that no file can ask for more memory.
 */
export const MAGIC = Buffer.from("COMEBACK-LOCKED1");
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
export const NONCE_START_BYTES = 7;
export const HEADER_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES + NONCE_START_BYTES;
/** 64 MB of memory: OWASP's second choice of N, r and p. */
const COST = { N: 2 ** 16, r: 8, p: 2, maxmem: 160 * 2 ** 20 };

export interface Lock {
  readonly header: Buffer;
  readonly key: Buffer;
  readonly nonceStart: Buffer;
}

export async function newLock(passphrase: string): Promise<Lock> {
  const salt = randomBytes(SALT_BYTES);
  const nonceStart = randomBytes(NONCE_START_BYTES);
  const { key, check } = await derive(passphrase, salt);
  return { key, nonceStart, header: Buffer.concat([MAGIC, salt, check, nonceStart]) };
}

export async function openLock(header: Buffer, passphrase: string): Promise<Lock> {
  if (header.length < HEADER_BYTES) throw damaged("it ends within its header");
  const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  const written = header.subarray(MAGIC.length + SALT_BYTES, MAGIC.length + SALT_BYTES + CHECK_BYTES);
  const { key, check } = await derive(passphrase, salt);
  if (!timingSafeEqual(written, check))
    throw new ArchiveError(
      "The passphrase is wrong for this file: nothing was changed. Try another passphrase.",
    );
  return { key, header, nonceStart: header.subarray(-NONCE_START_BYTES) };
}

function derive(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, 64, COST, (error, bytes) => {
      if (error) {
        reject(error);
        return;
      }
      const check = createHash("sha256").update(bytes.subarray(32)).digest().subarray(0, CHECK_BYTES);
      resolve({ key: bytes.subarray(0, 32), check });
    });
  });
}
