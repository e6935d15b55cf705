export const BANNER_COOKIE = "comeback_banner";

/** Whether the reader hid the banner with this mark. */
export function hidesBanner(cookies: string, mark: string | undefined): boolean {
  return mark !== undefined && cookies.split("; ").includes(`${BANNER_COOKIE}=${mark}`);
}
