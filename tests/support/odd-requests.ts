import { readdirSync, readFileSync } from "node:fs";
import { bareHeaders } from "@/lib/server/security-headers";
import type { RawAnswer } from "./raw-request";

export const METHODS = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "FOO",
];
export const EVIL = "evil.example";
const SECURITY = bareHeaders(false).map(([name]) => name);

const FILLED: Record<string, string> = { kind: "thread", handle: "ada", slug: "knee", nextauth: "session" };

/** One address for every page and route that the build has, with something in the place of its parameters. */
const everyRoute = (): string[] => routes().map(([, route]) => filled(route));

const pageRoutes = (): string[] =>
  routes()
    .filter(([file]) => file.endsWith("/page"))
    .map(([, route]) => filled(route));

const routes = (): [file: string, route: string][] =>
  Object.entries(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")));

const filled = (route: string): string =>
  route
    .replace(/\/\[\[\.\.\.\w+\]\]/g, "")
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => FILLED[name] ?? "1") || "/";

/** Every page, route, kind of file, and address that is there for programs. */
export function everything(): string[] {
  const chunk = readdirSync(".next/static/chunks").find((name) => name.endsWith(".js"));
  const asset = readdirSync(".build/public/_assets")[0];
  const files = [
    "/favicon.svg",
    "/manifest.webmanifest",
    `/_next/static/chunks/${chunk}`,
    `/_assets/${asset}`,
  ];
  const uploads = ["/uploads/none.png", "/uploads/p/ab/ab01234567890123456789.webp", "/uploads/x.svg"];
  const programs = ["/healthz", "/api/live"];
  const nextsOwn = [
    "/_next/image?url=/favicon.svg&w=64&q=75",
    "/_next/data/x.json",
    "/_error",
    "/404",
    "/500",
  ];
  return [...everyRoute(), ...files, ...uploads, ...programs, ...nextsOwn, "/nothing/here"];
}

/** The names of all parameters that pages and routes read from addresses, and of a few headers read in the same way. */
export function parameterNames(): string[] {
  const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`app/${file}`, "utf8"));
  const named = [/\.get\("(\w+)"\)/g, /\basked\.(\w+)/g, /\(await searchParams\)\.(\w+)/g];
  const listed = [/searchParams: Promise<\{([^}]*)\}/g, /const \{([^}]*)\} = await searchParams/g];
  const names = [
    ...named.flatMap((pattern) => matchesIn(sources, pattern)),
    ...matchesIn(
      listed.flatMap((pattern) => matchesIn(sources, pattern)),
      /(\w+)/g,
    ),
  ];
  return [...new Set(names)].sort();
}

const matchesIn = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, match = ""]) => match));

/** Other ways to write an address, which a server behind this one may read as the same. */
export const spellings = (at: string): string[] => [
  ...[
    `${at}//`,
    `/${at}`,
    `/.${at}`,
    `/x/..${at}`,
    `/%2e%2e${at}`,
    `${at}/..`,
    `${at}%00`,
    `${at}\\`,
    `${at};x`,
  ],
  ...[`${at}.rsc`, `${at}.segments/_tree.segment.rsc`, `${at}?%zz`, `${at}?_rsc=1&__nextDataReq=1`],
  ...[`http://${EVIL}${at}`, `/${EVIL}${at}`, `//${EVIL}${at}`, at.slice(1) || "*"],
  `/%${at.charCodeAt(1).toString(16).padStart(2, "0")}${at.slice(2)}`,
];

/**
 * The requests for every address. A route or a file costs next to nothing, so it gets all of them. Each of the hundred pages is
 * drawn anew for each request, most of it by the same code, so they take turns: each page gets a third of the requests, and each
 * request reaches a third of the pages.
 */
export function inTurns<One>(requestsOf: (at: string) => readonly One[]): One[] {
  const pages = pageRoutes();
  const start = firstTurn();
  return everything().flatMap((at) => {
    const page = pages.indexOf(at);
    return requestsOf(at).filter((_, nth) => page < 0 || (page + nth + start) % TURNS === 0);
  });
}

const TURNS = 3;

/** The same requests on every run, as with examples of `fast-check`: FAST_CHECK_SEED=random sends others. */
const firstTurn = () => (process.env.FAST_CHECK_SEED === "random" ? Math.floor(Math.random() * TURNS) : 0);

/** Why this answer is not one that the forum may give, if it is not. */
export function wrongWith({ status, headers, body }: RawAnswer): string[] {
  const wrong = status >= 200 && status < 500 ? [] : [`status ${status}`];
  for (const name of SECURITY) {
    const times = headers.filter(([each]) => each === name).length;
    if (times !== 1) wrong.push(`${name} ${times} times`);
  }
  const policy = headers.find(([name]) => name === "content-security-policy")?.[1] ?? "";
  if (!/default-src 'none'.*frame-ancestors 'none'/.test(policy)) wrong.push(`policy ${policy}`);
  const location = headers.find(([name]) => name === "location")?.[1] ?? "/";
  if (!/^\/(?![/\\])/.test(location)) wrong.push(`leads to ${location}`);
  if ([...headers.map(([, value]) => value), body].some((text) => text.includes(`//${EVIL}`)))
    wrong.push("names a host that a client named");
  // A redirect is followed, and its body read by nobody; "0" is the end of a body in chunks.
  const says = body !== "" && body !== "0\r\n\r\n" && status >= 400;
  if (says && !headers.some(([name]) => name === "content-type")) wrong.push("a body of no type");
  return wrong;
}
