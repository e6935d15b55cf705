import { forum } from "@/lib/forum-settings/current";
import { type TextName, textNow } from "@/lib/forum-settings/texts";
import { RichText } from "../rich-text/rich-text";

/** The part of a page that the owner of the forum can write. */
export function OwnText({ name }: { name: TextName }) {
  return <RichText stored={textNow(name, forum())} />;
}
