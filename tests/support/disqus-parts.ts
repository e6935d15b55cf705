/** The parts of an export with the elements, and the order of elements, of Disqus's own exporter. */

interface ThreadParts {
  id: number | string;
  link: string;
  identifier?: string;
  title?: string;
  message?: string;
  createdAt?: string;
  isClosed?: boolean;
  isDeleted?: boolean;
}

export interface PostParts {
  id: number | string;
  thread: number | string;
  parent?: number | string;
  message?: string;
  createdAt?: string;
  isDeleted?: boolean;
  isSpam?: boolean;
  isAnonymous?: boolean;
  name?: string;
  username?: string;
  email?: string;
  /** Further elements of the comment. */
  extra?: string;
}

const FORUM = "hill-notes";

export function disqusFile(...inside: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://disqus.com/api/schemas/1.0/disqus.xsd">
<category dsq:id="1">
<forum>${FORUM}</forum>
<title>General</title>
<isDefault>true</isDefault>
</category>

${inside.join("")}</disqus>
`;
}

export function disqusThread(parts: ThreadParts): string {
  const { id, link, identifier = "", title = "Hills", message = "" } = parts;
  return `<thread dsq:id="${id}">
<id>${escaped(identifier)}</id>
<forum>${FORUM}</forum>
<category dsq:id="1" />
<link>${escaped(link)}</link>
<title>${escaped(title)}</title>
<message>${cdata(message)}</message>
<createdAt>${parts.createdAt ?? "2012-05-01T06:00:00Z"}</createdAt>
<author>
<name>Nora Lind</name>
<isAnonymous>false</isAnonymous>
<username>noralind</username>
</author>
<isClosed>${parts.isClosed ?? false}</isClosed>
<isDeleted>${parts.isDeleted ?? false}</isDeleted>
</thread>
`;
}

export function disqusPost(parts: PostParts): string {
  const { id, thread, parent, name = "Guest", username = "", email, extra = "" } = parts;
  return `<post dsq:id="${id}">
<id></id>
<message>${cdata(parts.message ?? "<p>Thanks.</p>")}</message>
<createdAt>${parts.createdAt ?? "2012-05-02T07:08:09Z"}</createdAt>
<isDeleted>${parts.isDeleted ?? false}</isDeleted>
<isSpam>${parts.isSpam ?? false}</isSpam>
${extra}<author>
<name>${escaped(name)}</name>
<isAnonymous>${parts.isAnonymous ?? username === ""}</isAnonymous>
${username ? `<username>${username}</username>\n` : ""}${email === undefined ? "" : `<email>${escaped(email)}</email>\n`}</author>
<thread dsq:id="${thread}" />
${parent === undefined ? "" : `<parent dsq:id="${parent}" />\n`}</post>
`;
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
