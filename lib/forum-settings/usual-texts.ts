import type { TextName } from "./texts";

/** In Markdown, so that the owner's editor opens with them. */
export function usualText(name: TextName, forum: string): string {
  return USUAL[name](forum);
}

const USUAL: Readonly<Record<TextName, (forum: string) => string>> = {
  about: (forum) => `
A running coach once wrote down how he lost six months to one knee. Dozens of runners answered with their own stories and questions, and he answered many of them. After a while nobody could find anything in that pile. ${plain(forum)} is the same conversation, sorted so that you can find your answer.

## If you are hurt today

- [Show where it hurts](/#map), or look through [all tags](/tags). Somebody has probably asked your question already.
- [Read how long it took others](/stories). Each story says when the injury began and when the first run was. [See how long it took all of them](/outcomes), injury by injury.
- [Ask your question](/ask), if nobody has asked it yet. [Share your story](/tell), when you are back or while you are still injured.

## Who writes here

Anyone can read. To post, sign in with an email address. Nobody else sees it. The author of the pinned article answers questions too, and a clay-coloured edge marks the author’s replies. Nobody else has this colour, and the colour does not move a reply to the top.
`,
  rules: () => `
We have few rules, so that a runner who is hurt and worried can ask without regret.

## What makes a good thread

- **Say where you are.** What hurts, since when, and what you have tried. Then the answers fit your injury.
- **Speak for yourself.** “The band work helped me in three weeks” is worth more than “do band work”.
- **Say what failed too.** The next runner needs to know about the six weeks that did nothing.
- **One question, one thread.** Then we can count how many runners ask it.
`,
  privacy: () => `
What you write about an injury is about your health. This page says what we keep, including the uncomfortable parts. [What we ask you to agree to](/health-data) is on a page of its own.
`,
  help: () => `
This page is about the forum itself. For questions about an injury, [search the answers](/answers) or [ask your own](/ask).
`,
};

/** A name such as "*Run*" is not Markdown. */
const plain = (name: string) => name.replace(/[\\`*_[\]<>#!|~]/g, "\\$&");
