/** A one-time token says whose it is by an address, or, as some have none, by their number: never an address, for want of an @. */
export const identifierOf = (personId: number) => `person:${personId}`;

/** @returns undefined for an address. */
export function personIn(identifier: string): number | undefined {
  const number = /^person:([1-9]\d{0,15})$/.exec(identifier)?.[1];
  return number === undefined ? undefined : Number(number);
}
