/** The path decides the scope: the worker hears navigations to every page below the folder of its file. */
const WORKER = "/sw.js";

/** Waits until the page has loaded: the worker is for a later page. */
export function registerWorker(): void {
  const workers = navigator.serviceWorker;
  // Undefined where the page is not secure. A page with a controller came through the worker.
  if (!workers || workers.controller) return;
  const register = () => {
    // Without a worker, the browser shows its own page when the reader is offline.
    workers.register(trusted(WORKER), { updateViaCache: "all" }).catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** Public pages run only addresses that went through the policy named in lib/server/security-headers.ts. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("comeback", { createScriptURL: (asked) => asked });
  return (policy?.createScriptURL(url) ?? url) as string;
}
