import type { NamedPage } from './match-names.ts';

type Folder = readonly [folder: string, label: string, pages: readonly (readonly [title: string, id: string])[]];

let loading: Promise<readonly NamedPage[]> | undefined;

/** The names and titles of the site, fetched once for a page from `address`; a failure is tried again the next time. */
export function loadNames(address: string): Promise<readonly NamedPage[]> {
  loading ??= fetch(address)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status} ${address}`))))
    .then((folders: readonly Folder[]) => folders.flatMap(toPages)); // our own file, written by exports/jump-list.ts
  loading.catch(() => (loading = undefined));
  return loading;
}

function toPages([folder, label, pages]: Folder): NamedPage[] {
  return pages.map(([title, id]) => ({ title, label, path: id === '' ? `/${folder}/` : `/${folder}/${id}/` }));
}
