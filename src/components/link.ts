/** A path of the site as an address under the base path that the site is deployed to; other addresses pass unchanged. */
export function link(path: string): string {
  return path.startsWith('/') ? import.meta.env.BASE_URL.replace(/\/$/u, '') + path : path;
}

/** What stands before every path of the site: the host, where the build was told it, and the base path; without a slash. */
export function siteAddress(): string {
  const host = import.meta.env.SITE === undefined ? '' : new URL(import.meta.env.SITE).origin;
  return host + import.meta.env.BASE_URL.replace(/\/$/u, '');
}
