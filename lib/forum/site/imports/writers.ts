import { listNamesWithoutKey } from "@/db/guests/reads";
import { updateNameKeys } from "@/db/guests/writes";
import { listAccountNames, listSignedByAddress, markByAddress, setAccountKeys } from "@/db/imports/writers";
import type { Tx } from "@/db/transaction";
import { isOwnName, nameKey } from "./names";

const A_BATCH = 1_000;

/** Finds which comments are by the blog's authors, and compares names as `guestsOf` will. */
export async function planWriters(tx: Tx): Promise<void> {
  await keyOlderNames(tx);
  const accounts = await listAccountNames(tx);
  await setAccountKeys(
    tx,
    accounts.map(({ oldId, name }) => ({ oldId, key: nameKey(name) })),
  );
  const own = (await listSignedByAddress(tx)).filter(({ written, email, name }) =>
    isOwnName(written, { name, email }),
  );
  if (own.length > 0) await markByAddress(tx, own);
}

/** Names of guests who came before names had a key. */
async function keyOlderNames(tx: Tx): Promise<void> {
  for (;;) {
    const names = await listNamesWithoutKey(tx, A_BATCH);
    if (names.length === 0) return;
    await updateNameKeys(
      tx,
      names.map(({ id, name }) => ({ id, key: nameKey(name) })),
    );
  }
}
