import { type SQL, sql } from "drizzle-orm";
import { type PersonRole, people } from "./schema";

export interface PersonRef {
  handle: string;
  name: string | null;
  role: PersonRole;
  /** Wrote on an imported blog; nobody has verified the address. */
  guest: boolean;
}

export const personRef = {
  handle: people.handle,
  name: people.name,
  role: people.role,
  guest: people.guest,
};

export function refOf(person: string): SQL<PersonRef> {
  return sql`json_build_object(${fieldsOf(person)})`;
}

export function numberedRefOf(person: string): SQL<PersonRef & { id: number }> {
  return sql`json_build_object('id', ${sql.identifier(person)}.id, ${fieldsOf(person)})`;
}

export function refOrNull(person: string): SQL<PersonRef | null> {
  return sql`case when ${sql.identifier(person)}.id is not null then ${refOf(person)} end`;
}

export function calledName(person: string): SQL<string> {
  const p = sql.identifier(person);
  return sql`coalesce(${p}.name, ${p}.handle::text) || case when ${p}.guest then ' (guest)' else '' end`;
}

function fieldsOf(person: string): SQL {
  const p = sql.identifier(person);
  return sql`'handle', ${p}.handle, 'name', ${p}.name, 'role', ${p}.role, 'guest', ${p}.guest`;
}
