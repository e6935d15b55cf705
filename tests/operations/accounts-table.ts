import { eq, sql } from "drizzle-orm";
import { addressChanges } from "@/db/address-changes/schema";
import { database } from "@/db/client";
import { dataExports } from "@/db/data-exports/schema";
import { departures } from "@/db/departures/schema";
import { invitations } from "@/db/invitations/schema";
import { people } from "@/db/people/schema";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { DAY_MS } from "@/lib/time";
import type { World } from "../support/world";
import { everybody, nobodyBut, type Outcome, program, signedIn, type Verdicts } from "./personas";
import type { Row } from "./table";

let made = 0;
const next = () => {
  made += 1;
  return made;
};
const later = () => new Date(Date.now() + DAY_MS);
const hashed = () => hashOfLink(`a link ${next()}`);
const admin = nobodyBut("admin");
const reason = "Asked by letter.";

/** Past the pipeline, so that a refused operation leaves no event. */
async function somebody(): Promise<number> {
  const handle = `leaver-${next()}`;
  const [row] = await database()
    .insert(people)
    .values({ handle, email: `${handle}@example.org` })
    .returning({ id: people.id });
  return row?.id ?? 0;
}

/** Nobody leaves, and no address changed of late. */
async function cleared(): Promise<void> {
  await database().execute(
    sql`update departures set cancelled_at = now() where cancelled_at is null and begun_at is null`,
  );
  await database().execute(sql`delete from address_changes`);
}

async function departureOf(personId: number, isConfirmed: boolean) {
  await cleared();
  const token = hashed();
  const [row] = await database()
    .insert(departures)
    .values({
      personId,
      way: "keep",
      token,
      tokenExpires: later(),
      confirmedAt: isConfirmed ? new Date() : null,
      dueAt: isConfirmed ? later() : null,
    })
    .returning({ id: departures.id });
  return { departureId: row?.id ?? 0, token };
}

async function begun(): Promise<{ departureId: number }> {
  const { departureId } = await departureOf(await somebody(), true);
  await database().update(departures).set({ begunAt: new Date() }).where(eq(departures.id, departureId));
  return { departureId };
}

async function changeOf(personId: number, isConfirmed: boolean) {
  await database().execute(sql`delete from address_changes where person_id = ${personId}`);
  const [token, undoToken] = [hashed(), hashed()];
  await database()
    .insert(addressChanges)
    .values({
      personId,
      oldEmail: `old-${next()}@example.org`,
      newEmail: `new-${next()}@example.org`,
      seed: "a seed",
      token,
      undoToken,
      tokenExpires: later(),
      confirmedAt: isConfirmed ? new Date() : null,
      undoUntil: isConfirmed ? later() : null,
    });
  return { token, undoToken };
}

async function exportOf(personId: number): Promise<{ exportId: number }> {
  await database().execute(sql`delete from data_exports`);
  const [row] = await database()
    .insert(dataExports)
    .values({ personId, file: `file-of-${next()}.zip` })
    .returning({ id: dataExports.id });
  return { exportId: row?.id ?? 0 };
}

async function invitation(): Promise<{ invitationId: number }> {
  const [row] = await database()
    .insert(invitations)
    .values({ email: `invited-${next()}@example.org`, seed: "a seed", token: hashed(), expiresAt: later() })
    .returning({ id: invitations.id });
  return { invitationId: row?.id ?? 0 };
}

const inConflict = Object.fromEntries(
  Object.entries(signedIn).map(([persona, outcome]) => [persona, outcome === "yes" ? "conflict" : outcome]),
) as Record<keyof Verdicts, Outcome>;
const ada = ({ people }: World) => people.ada.id;

export const ACCOUNTS_TABLE: Record<string, Row[]> = {
  askDeparture: [
    {
      input: async () => {
        await cleared();
        return { way: "keep" };
      },
      // The last admin stays.
      verdicts: { ...signedIn, admin: "conflict" },
    },
  ],
  confirmDeparture: [{ input: (world) => departureOf(ada(world), false), verdicts: nobodyBut("owner") }],
  cancelDeparture: [
    {
      input: async (world) => {
        await departureOf(ada(world), true);
        return {};
      },
      verdicts: { ...inConflict, owner: "yes" },
    },
  ],
  askDepartureFor: [
    { input: async () => ({ personId: await somebody(), way: "withdraw", reason }), verdicts: admin },
  ],
  cancelDepartureFor: [
    {
      input: async () => {
        const personId = await somebody();
        await departureOf(personId, true);
        return { personId };
      },
      verdicts: admin,
    },
  ],
  postponeDeparture: [{ input: async () => departureOf(await somebody(), true), verdicts: program }],
  beginErasure: [
    {
      input: async () => ({ ...(await departureOf(await somebody(), true)), digest: null }),
      verdicts: program,
    },
  ],
  emptyNextPosts: [{ input: begun, verdicts: program }],
  removeTraces: [{ input: begun, verdicts: program }],
  recordProof: [
    {
      input: async () => ({
        ...(await begun()),
        proof: { at: new Date().toISOString(), columns: 1, rows: 1, passages: 0, pictures: 0, left: [] },
      }),
      verdicts: program,
    },
  ],
  comeBackErasure: [{ input: async () => ({ personId: await somebody(), way: "keep" }), verdicts: program }],
  askAddressChange: [
    {
      input: async () => {
        await cleared();
        return { email: `wanted-${next()}@example.org` };
      },
      verdicts: signedIn,
    },
  ],
  confirmAddressChange: [{ input: (world) => changeOf(ada(world), false), verdicts: nobodyBut("owner") }],
  undoAddressChange: [
    {
      input: async () => ({ token: (await changeOf(await somebody(), true)).undoToken }),
      verdicts: everybody,
    },
  ],
  askDataExport: [
    {
      input: async () => {
        await database().execute(sql`delete from data_exports`);
        return {};
      },
      verdicts: signedIn,
    },
  ],
  askDataExportFor: [{ input: async () => ({ personId: await somebody(), reason }), verdicts: admin }],
  finishDataExport: [
    { input: async () => ({ ...(await exportOf(await somebody())), bytes: 7 }), verdicts: program },
  ],
  failDataExport: [{ input: async () => exportOf(await somebody()), verdicts: program }],
  sweepDataExports: [{ input: () => ({}), verdicts: program }],
  renameMember: [
    {
      input: async () => ({ personId: await somebody(), handle: `renamed-${next()}`, reason }),
      verdicts: admin,
    },
  ],
  mergePeople: [
    {
      input: async () => ({ personId: await somebody(), intoId: await somebody(), reason }),
      verdicts: admin,
    },
  ],
  invite: [{ input: () => ({ email: `asked-in-${next()}@example.org` }), verdicts: admin }],
  revokeInvitation: [{ input: invitation, verdicts: admin }],
  useInvitation: [
    { input: async () => ({ ...(await invitation()), personId: await somebody() }), verdicts: program },
  ],
};
