/** A path of the site as an address under the base path that the site is deployed to; other addresses pass unchanged. */
export function link(path: string): string {
  return path.startsWith('/') ? import.meta.env.BASE_URL.replace(/\/$/u, '') + path : path;
}
