import type { IncomingMessage } from "node:http";

/** next-auth's session cookie, with its prefix on secure sites. */
const SESSION = /(?:^|; ?)(?:__Secure-)?next-auth\.session-token=/;

/** Whether the request carries a session at all, valid or not. */
export const hasSession = ({ headers }: IncomingMessage): boolean => SESSION.test(headers.cookie ?? "");
