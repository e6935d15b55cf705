import { findPictureKey, listTextsShowing } from "@/db/pictures/reads";
import { listPlaces } from "@/db/targets/reads";
import { NOTHING_CHANGED } from "../changed";
import { byOwner, NO_PLACE, type TargetTraits } from "./kind";

export const picture: TargetTraits = {
  words: {
    name: "Picture",
    plural: "Pictures",
    a: "a picture",
    your: "your picture",
    theirs: "one of their pictures",
    missing: "There is no such picture.",
    flag: "Flag this picture",
    called: (seen) => byOwner("Picture", seen),
    flagged: () => "A picture",
  },
  lockPlace: async () => NO_PLACE,
  async whatShows(tx, { target: { id } }) {
    const key = await findPictureKey(tx, id);
    if (key === null) return NOTHING_CHANGED;
    const texts = await listTextsShowing(key, tx);
    const threads = await listPlaces(tx, [...new Set(texts.map(({ threadId }) => threadId))]);
    return { ...NOTHING_CHANGED, threads, pictures: [key] };
  },
};
