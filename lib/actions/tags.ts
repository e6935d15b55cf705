export { type TagAlias, tagsInText } from "@/lib/forum/content/tags/in-text";
export { TAGS, TITLE } from "@/lib/forum/content/threads/rules";
