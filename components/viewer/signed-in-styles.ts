/** The address of the built `app/styles/signed-in.css` (lib/build/assets.ts). */
declare const SIGNED_IN_STYLES: string;

let loaded: Promise<void> | undefined;

/** Loads the style sheet for what members get on public pages. Resolves also without it: the page works unstyled. */
export function loadSignedInStyles(): Promise<void> {
  loaded ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = SIGNED_IN_STYLES;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return loaded;
}
