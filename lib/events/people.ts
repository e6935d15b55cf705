import type { DepartureWay } from "@/db/departures/schema";
import type { DistanceUnit } from "@/db/people/schema";

export type PeopleEvent =
  /** `crowded` if so many emails were asked for this address that the forum resends an open one. */
  | { name: "sign_in.requested"; email: string; next: string; browser: string | null; crowded: boolean }
  /** `token` is the hash that identifies the email; `again` if it was sent before. */
  | { name: "sign_in.issued"; token: string; expires: string; again: boolean }
  | { name: "sign_in.not_issued" }
  | { name: "sign_in.link_made"; personId: number | null; expires: string }
  | { name: "sign_in.exchanged" }
  /** "none" if no code is open in the browser, "spent" after too many wrong codes for the same email. */
  | { name: "sign_in.code_refused"; why: "none" | "wrong" | "spent" }
  | { name: "passkey.asked" }
  | { name: "passkey.added"; personId: number; device: string | null; at: string }
  | { name: "passkey.removed" }
  /** `known` if the passkey is registered, but its answer was wrong, late, or replayed. */
  | { name: "passkey.refused"; known: boolean }
  | { name: "session.ended" }
  | { name: "sessions.ended"; sessions: number }
  | { name: "person.enrolled"; personId: number; handle: string }
  | { name: "person.joined"; personId: number; handle: string }
  | { name: "address.confirmed"; personId: number; handle: string }
  | { name: "person.described"; personId: number; handle: string; formerHandle: string }
  | { name: "person.unit_chosen"; personId: number; unit: DistanceUnit | null }
  | { name: "old_names.answered"; handle: string; taken: string[]; declined: number }
  | { name: "injury.saved" }
  | { name: "injury.removed" }
  | { name: "names.folded"; people: number }
  | DepartureEvent
  | AddressEvent
  | DataExportEvent
  | MemberEvent;

interface OfDeparture {
  readonly departureId: number;
  readonly personId: number;
}

type DepartureEvent =
  | (OfDeparture & { name: "departure.asked"; way: DepartureWay })
  | (OfDeparture & { name: "departure.repeated"; way: DepartureWay })
  /** `reason` if an admin asked for it; `dueAt` is an ISO time. */
  | (OfDeparture & { name: "departure.confirmed"; way: DepartureWay; dueAt: string; reason: string | null })
  | (OfDeparture & { name: "departure.postponed"; dueAt: string })
  | (OfDeparture & { name: "departure.cancelled"; byAdmin: boolean })
  | (OfDeparture & { name: "erasure.begun" })
  /** The next posts lost their words; 0 if there are none left. */
  | (OfDeparture & { name: "posts.emptied"; posts: number; threads: readonly number[] })
  | (OfDeparture & { name: "traces.removed"; threads: readonly number[]; pictures: readonly string[] })
  | (OfDeparture & { name: "erasure.proved"; left: readonly string[] });

interface OfAddressChange {
  readonly changeId: number;
  readonly personId: number;
}

/** The addresses are in the row of the change alone. */
type AddressEvent =
  | (OfAddressChange & { name: "address_change.asked" })
  | (OfAddressChange & { name: "address_change.confirmed"; handle: string })
  | (OfAddressChange & { name: "address_change.undone"; handle: string; sessions: number });

interface OfDataExport {
  readonly exportId: number;
  readonly personId: number;
}

type DataExportEvent =
  /** `reason` if an admin asked for it. */
  | (OfDataExport & { name: "data_export.asked"; reason: string | null })
  | (OfDataExport & { name: "data_export.made"; bytes: number })
  | (OfDataExport & { name: "data_export.failed" })
  | { name: "data_exports.swept"; files: readonly string[] };

type MemberEvent =
  | { name: "person.renamed"; personId: number; handle: string; formerHandle: string; reason: string }
  | {
      name: "people.merged";
      personId: number;
      mergedId: number;
      handle: string;
      formerHandle: string;
      reason: string;
      moved: Readonly<Record<string, { readonly moved: number; readonly dropped: number }>>;
    }
  | { name: "invitation.made"; invitationId: number }
  | { name: "invitation.revoked"; invitationId: number }
  | { name: "invitation.used"; invitationId: number; personId: number };
