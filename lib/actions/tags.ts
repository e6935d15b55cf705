export { type TagAlias, tagsInText } from "@/lib/forum/content/tags/in-text";
export { TAGS } from "@/lib/forum/content/threads/rules";
