import { randomUUID } from "node:crypto";
import { database } from "@/db/client";
import { passkeys } from "@/db/sign-ins/schema";
import type { Member } from "@/lib/pipeline/actor";

/** A passkey that stands in the table; no device has its other half. */
export async function passkeyOf(person: Member): Promise<string> {
  const id = randomUUID();
  const publicKey = Buffer.from("a public key");
  await database()
    .insert(passkeys)
    .values({
      id,
      personId: person.id,
      publicKey,
      counter: 0,
      transports: ["internal"],
      device: "Chrome on Linux",
    });
  return id;
}
