import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  areRemovedSince,
  keepSecond,
  listOnDevice,
  readLocal,
  removeFromDevice,
  writeLocal,
} from "@/components/drafts/local-drafts";
import { draftsOnDevice } from "@/components/people/sign-out";

const store = new Map<string, string>();

beforeEach(() => {
  // A browser lists the keys of its storage as properties.
  const methods = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  const storage = new Proxy(methods, {
    ownKeys: () => [...store.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal("localStorage", storage);
});

afterEach(() => {
  store.clear();
  vi.unstubAllGlobals();
});

function write(writer: string | null, place: string, body: string, at = 1, saved = false) {
  const draft = { fields: { body }, version: 0, saved, sent: "", submission: "key", at };
  expect(writeLocal(writer, place, draft)).toBe(true);
}

const bodies = (member: string | null) => listOnDevice(member).map(({ fields }) => fields.body);

describe("the drafts on a device", () => {
  beforeEach(() => {
    write("ada", "ask", "Ada's question", 1, true);
    write("ada", "reply:4", "Ada's reply", 3);
    write("ada-b", "ask", "Another member's question", 5);
    write(null, "tell", "Typed before signing in", 4);
    keepSecond("ada", "ask", { body: "Ada's other text" }, 2);
  });

  test("are the member's own and what was typed before signing in, newest first", () => {
    expect(bodies("ada")).toEqual([
      "Typed before signing in",
      "Ada's reply",
      "Ada's other text",
      "Ada's question",
    ]);
    expect(bodies("Ada")).toEqual(bodies("ada"));
    expect(bodies("ad")).toEqual(["Typed before signing in"]);
    expect(bodies(null)).toEqual(["Typed before signing in"]);
  });

  test("leave nothing in the browser when they are removed, and other members keep theirs", () => {
    const opened = Date.now() - 1;
    expect(areRemovedSince(opened)).toBe(false);
    removeFromDevice("ada");
    expect(areRemovedSince(opened)).toBe(true);
    expect(areRemovedSince(Date.now() + 1)).toBe(false);
    expect(bodies("ada")).toEqual([]);
    expect(readLocal("ada-b", "ask")).not.toBeNull();
    expect(JSON.stringify([...store])).not.toMatch(/Ada's|Typed/);
  });

  test("are counted with what the account has a copy of", () => {
    const [visitors, reply, other, question] = listOnDevice("ada");
    if (!visitors || !reply || !other || !question) throw new Error("There are four drafts.");
    expect(draftsOnDevice([question])).toBe(
      "1 draft is saved in this browser. Your account has a copy of it.",
    );
    expect(draftsOnDevice([reply])).toBe("1 draft is saved in this browser. Your account has no copy of it.");
    expect(draftsOnDevice([reply, other])).toBe(
      "2 drafts are saved in this browser. Your account has no copy of any of them.",
    );
    expect(draftsOnDevice([question, question])).toBe(
      "2 drafts are saved in this browser. Your account has a copy of each of them.",
    );
    expect(draftsOnDevice([visitors, reply, other, question])).toBe(
      "4 drafts are saved in this browser. Your account has a copy of 1 of them.",
    );
  });
});
