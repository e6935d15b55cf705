import type { Headers } from "./finished-page";

const EVERYWHERE: Headers = [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["cross-origin-opener-policy", "same-origin"],
];

const OWN_ONLY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * Two trusted-types policies: the service worker's address, and the editor's clipboard, parsed in a detached document. No
 * hash or nonce, because the bytes are the same for everybody.
 */
const PUBLIC_POLICY = [
  ...OWN_ONLY,
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types comeback ProseMirrorClipboard",
].join("; ");

export function publicHeaders(options: { speculationRules: string; secure: boolean }): Headers {
  return [
    ["content-security-policy", PUBLIC_POLICY],
    ["speculation-rules", `"${options.speculationRules}"`],
    ...everywhere(options.secure),
  ];
}

/** Member pages are rendered per reader, so Next's scripts carry a nonce, which Next reads from the policy. */
export function memberPolicy(nonce: string): string {
  return [
    ...OWN_ONLY,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // React writes style attributes, which cannot run code.
    "style-src-attr 'unsafe-inline'",
  ].join("; ");
}

/** For responses that are no page: refusals, files, pictures, streams. Opened directly, they run nothing. */
const BARE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function bareHeaders(secure: boolean): Headers {
  return [["content-security-policy", BARE_POLICY], ...everywhere(secure)];
}

/** The service worker passes pages on, so it may ask this server. */
const WORKER_POLICY =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function workerHeaders(secure: boolean): Headers {
  return [["content-security-policy", WORKER_POLICY], ...everywhere(secure)];
}

export function everywhere(secure: boolean): Headers {
  return secure ? [...EVERYWHERE, ["strict-transport-security", "max-age=31536000"]] : EVERYWHERE;
}
