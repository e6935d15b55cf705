import { askWhich } from "./choose-draft";
import { compare } from "./compare";
import type { DraftCopy } from "./draft-copy";
import { type Fields, fillFields, readFields, wordsOf } from "./fields";
import type { ServerDraft } from "./server-drafts";
import { WORDS, whenOf } from "./words";

interface Ways {
  tell(words: string): void;
  saveSoon(): void;
  asking(open: boolean): void;
  thrownAway(): void;
}

/** Decides by itself if the answer is clear, otherwise asks the writer. */
export function reconcileDraft(
  copy: DraftCopy,
  server: ServerDraft | null,
  untouched: Fields,
  ways: Ways,
): void {
  switch (compare(copy.local(), server)) {
    case "nothing":
      break;
    case "same":
      copy.follow(server);
      break;
    case "server":
      if (server) copy.take(server);
      ways.tell(WORDS.restored(whenOf(server?.savedAt)));
      break;
    case "local":
      copy.follow(server);
      ways.saveSoon();
      break;
    case "both":
      if (server) askBetween(copy, server, ways);
      break;
    case "gone":
      askWhetherToKeep(copy, untouched, ways);
      break;
  }
}

function askBetween(copy: DraftCopy, server: ServerDraft, ways: Ways): void {
  // Before anything else, because posting deletes the draft, whichever text it was.
  copy.keepAside(server.fields);
  ask(copy, WORDS.both(whenOf(server.savedAt)), wordsOf(server.fields), ways, {
    [WORDS.keep]() {
      copy.follow(server);
      ways.saveSoon();
    },
    [WORDS.take]() {
      copy.keepAside(readFields(copy.form));
      copy.dropAside(server.fields);
      copy.take(server);
      ways.tell(WORDS.keptAside);
    },
  });
}

function askWhetherToKeep(copy: DraftCopy, untouched: Fields, ways: Ways): void {
  ask(copy, WORDS.gone, "", ways, {
    [WORDS.keep]() {
      copy.follow(null);
      ways.saveSoon();
    },
    [WORDS.throwAway]() {
      fillFields(copy.form, untouched);
      ways.thrownAway();
    },
  });
}

function ask(
  copy: DraftCopy,
  sentence: string,
  other: string,
  ways: Ways,
  choices: Record<string, () => void>,
): void {
  ways.asking(true);
  const answers = Object.entries(choices).map(([says, choose]) => ({
    says,
    choose() {
      ways.asking(false);
      choose();
    },
  }));
  askWhich(copy.form, { sentence, other, answers });
}
