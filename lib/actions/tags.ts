export { type TagAlias, tagsInText } from "@/lib/forum/tags/in-text";
export { TAGS } from "@/lib/forum/threads/rules";
