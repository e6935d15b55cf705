import { type FinishedPage, finishPage, type Headers, REVALIDATED } from "./finished-page";

const FOR_GOOD = new Set([301, 308]);
const FOR_NOW = new Set([302, 303, 307]);
const NOT_KEPT: Headers = [["cache-control", "no-store"]];

export const isMove = (status: number) => FOR_GOOD.has(status) || FOR_NOW.has(status);

export function movedPage(status: number, location: string, headers: Headers): FinishedPage {
  const mayBeStored = FOR_GOOD.has(status);
  return finishPage({
    status,
    revision: -1,
    mayBeStored,
    bodies: { identity: Buffer.alloc(0) },
    headers: [["location", location], ...(mayBeStored ? REVALIDATED : NOT_KEPT), ...headers],
  });
}
