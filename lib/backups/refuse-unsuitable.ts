import { readSuitability } from "@/db/copies/suitable";
import { StartError } from "@/db/embedded/start-error";

const OLDEST = 150_000;

/** Whatever would make a move fail half-way, in a sentence that says who can mend it. */
export async function refuseUnsuitable(url: string): Promise<void> {
  const { version, encoding, mayCreate, missing } = await readSuitability(url);
  const refuse = (why: string) => {
    throw new StartError(`${why} Nothing was changed.`);
  };
  if (version < OLDEST)
    refuse(`The target server is PostgreSQL ${Math.floor(version / 10_000)}: Comeback needs 15 or newer.`);
  if (encoding !== "UTF8")
    refuse(
      `The target database has the encoding ${encoding}, and the forum needs UTF8: create the database with createdb --encoding UTF8 --template template0.`,
    );
  if (!mayCreate)
    refuse(
      "The user in the target’s address may not create tables there: make that user the owner of the database (ALTER DATABASE ... OWNER TO).",
    );
  for (const { name, why } of missing)
    refuse(
      why === "absent"
        ? `The target server does not have the extension ${name}: install PostgreSQL’s contrib package there.`
        : `The user in the target’s address may not create the extension ${name}: as the server’s administrator, run CREATE EXTENSION ${name} in that database.`,
    );
}
