import { calledName } from "@/lib/display-names";
import { NOTHING_CHANGED } from "../changed";
import { NO_PLACE, type TargetTraits } from "./kind";

export const person: TargetTraits = {
  words: {
    name: "Member",
    plural: "Members",
    a: "a member’s account",
    your: "your account",
    theirs: "their account",
    missing: "There is no such member.",
    flag: "Flag this member",
    called: ({ owner }) => `Member ${owner ? calledName(owner) : "who is gone"}`,
    flagged: ({ called }) => `The account of ${called ?? "somebody who is gone"}`,
  },
  lockPlace: async () => NO_PLACE,
  whatShows: async (_tx, { found: { owner } }) => ({
    ...NOTHING_CHANGED,
    people: owner ? [owner.handle] : [],
  }),
};
