import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { relyingParty } from "@/lib/forum/people/passkeys/relying-party";

const PRESENT = 0x01;
const WITH_KEY = 0x40;
const bytes = (...parts: (Buffer | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();

/** A passkey as a device has it, without the device: https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
export class SoftPasskey {
  readonly id: string;
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor({ id = randomBytes(16).toString("base64url") } = {}) {
    this.id = id;
  }

  /** What the browser sends when it is added, with "none" for attestation. */
  added(challenge: string): string {
    const id = Buffer.from(this.id, "base64url");
    const key = this.publicKey();
    const data = bytes(authenticatorData(WITH_KEY, 0), Buffer.alloc(16), [0, id.length], id, key);
    const attestationObject = bytes(
      [0xa3, 0x63],
      ...[Buffer.from("fmt"), [0x64], Buffer.from("none"), [0x67], Buffer.from("attStmt"), [0xa0, 0x68]],
      ...[Buffer.from("authData"), [0x58, data.length], data],
    );
    const clientDataJSON = clientData("webauthn.create", challenge);
    return this.answer({ clientDataJSON, attestationObject }, { transports: ["internal"] });
  }

  /** What the browser sends when somebody signs in. */
  signed(challenge: string, { origin = relyingParty().origin, counter = 0 } = {}): string {
    const data = authenticatorData(0, counter);
    const clientDataJSON = clientData("webauthn.get", challenge, origin);
    const signature = sign("sha256", bytes(data, sha256(clientDataJSON)), this.keys.privateKey);
    return this.answer({ clientDataJSON, authenticatorData: data, signature });
  }

  private answer(response: Record<string, Buffer>, more: object = {}): string {
    const encoded = Object.entries(response).map(([name, value]) => [name, value.toString("base64url")]);
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: { ...Object.fromEntries(encoded), ...more },
    });
  }

  /** As COSE writes a key on P-256. */
  private publicKey(): Buffer {
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const [across, up] = [Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
    return bytes([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], across, [0x22, 0x58, 32], up);
  }
}

function authenticatorData(flags: number, counter: number): Buffer {
  const counted = Buffer.alloc(4);
  counted.writeUInt32BE(counter);
  return bytes(sha256(relyingParty().id), [PRESENT | flags], counted);
}

function clientData(type: string, challenge: string, origin = relyingParty().origin): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
