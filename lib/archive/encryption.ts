import { createCipheriv, createDecipheriv } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { damaged } from "./archive-error";
import { type Lock, NONCE_START_BYTES } from "./key";

const BLOCK_BYTES = 64 * 1024;
const TAG_BYTES = 16;

/** AES-256-GCM in blocks: the number of a block and whether it is the last are in its nonce, so no block can move or go missing. */
function nonceOf({ nonceStart }: Lock, block: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_START_BYTES + 5);
  nonceStart.copy(nonce);
  nonce.writeUInt32BE(block, NONCE_START_BYTES);
  nonce.writeUInt8(last ? 1 : 0, NONCE_START_BYTES + 4);
  return nonce;
}

/** Calls `seal` with blocks of one size, and with the last one, which may be shorter or empty. */
class InBlocks extends Transform {
  private held: Buffer[] = [];
  private heldBytes = 0;
  private block = 0;
  private readonly size: number;
  private readonly turn: (block: Buffer, number: number, last: boolean) => Buffer;

  constructor(size: number, turn: (block: Buffer, number: number, last: boolean) => Buffer) {
    super();
    this.size = size;
    this.turn = turn;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held.push(chunk);
    this.heldBytes += chunk.length;
    // More than a block must be there: only then is the block not the last one.
    if (this.heldBytes <= this.size) {
      done();
      return;
    }
    let rest = Buffer.concat(this.held);
    try {
      while (rest.length > this.size) {
        this.push(this.turn(rest.subarray(0, this.size), this.block++, false));
        rest = rest.subarray(this.size);
      }
    } catch (error) {
      done(error as Error);
      return;
    }
    this.held = [rest];
    this.heldBytes = rest.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.turn(Buffer.concat(this.held), this.block, true));
    } catch (error) {
      done(error as Error);
    }
  }
}

export function encrypting(lock: Lock): Transform {
  return new InBlocks(BLOCK_BYTES, (block, number, last) => {
    const cipher = createCipheriv("aes-256-gcm", lock.key, nonceOf(lock, number, last));
    cipher.setAAD(lock.header);
    return Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  });
}

export function decrypting(lock: Lock): Transform {
  return new InBlocks(BLOCK_BYTES + TAG_BYTES, (block, number, last) => {
    if (block.length < TAG_BYTES) throw damaged("its end is missing");
    const decipher = createDecipheriv("aes-256-gcm", lock.key, nonceOf(lock, number, last));
    decipher.setAAD(lock.header);
    decipher.setAuthTag(block.subarray(-TAG_BYTES));
    const plain = decipher.update(block.subarray(0, -TAG_BYTES));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      throw damaged(`block ${number + 1} was changed, moved or cut`);
    }
  });
}
