import type { ErrorCode } from "@/lib/errors";
import { type Actor, SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import type { Name, World } from "../support/world";

export const PERSONAS = [
  "visitor",
  "new member",
  "member",
  "owner",
  "author",
  "moderator",
  "admin",
  "suspended",
  "program",
] as const;

export type Persona = (typeof PERSONAS)[number];

/** "yes", or the code of the refusal. */
export type Outcome = "yes" | ErrorCode;
export type Verdicts = Record<Persona, Outcome>;

const NAMES: Record<Exclude<Persona, "visitor" | "owner" | "program">, Name> = {
  "new member": "nova",
  member: "ben",
  author: "jo",
  moderator: "mia",
  admin: "kit",
  suspended: "sol",
};

/** `owner` is whose thing it is; where that is ben, another plain member is asked for. */
export function actorFor(persona: Persona, { people }: World, owner: Name): Actor {
  if (persona === "visitor") return VISITOR;
  if (persona === "program") return SYSTEM;
  if (persona === "owner") return people[owner];
  return persona === "member" && owner === "ben" ? people.ada : people[NAMES[persona]];
}

/** Everybody who is signed in and not suspended. */
export const members: Verdicts = {
  visitor: "unauthenticated",
  "new member": "yes",
  member: "yes",
  owner: "yes",
  author: "yes",
  moderator: "yes",
  admin: "yes",
  suspended: "forbidden",
  program: "forbidden",
};

/** Everybody who is signed in: what is one's own, a suspended member may take back as well. */
export const signedIn: Verdicts = { ...members, suspended: "yes" };

export const everybody: Verdicts = { ...members, visitor: "yes", suspended: "yes", program: "yes" };

export const nobodyBut = (...allowed: Persona[]): Verdicts =>
  Object.fromEntries(
    PERSONAS.map((persona) => {
      if (allowed.includes(persona)) return [persona, "yes"];
      return [persona, persona === "visitor" ? "unauthenticated" : "forbidden"];
    }),
  ) as Verdicts;

/** From outside a browser only: the import, the start content, jobs, the command line. */
export const program: Verdicts = { ...nobodyBut("program"), visitor: "forbidden" };
