/** What the files of `content/` say that commands write and editors only complete. */
import { z } from 'zod';
import { day, text } from './schemas.ts';

// Matches `/people/ann-lee/`; not `/a#b`, nor `/../a/`, which leads out of the site.
const page = z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/u, 'is not the path of a page — write it as in /people/ann-lee/');
// Matches `/versions/people/ann-lee/2024-05-02.html` and the second copy of a day, `…/2024-05-02-2.html`; not `/versions/../a.html`.
const snapshotName = /^\/versions\/(?:[a-z0-9-]+\/)+\d{4}-\d{2}-\d{2}(?:-\d+)?\.html$/u;

/** `content/addresses/articles/<slug>.yaml` and `…/series/<id>.yaml`, which `npm run addresses` writes. */
export const ledgerSchema = z.strictObject({
  editions: z.array(z.strictObject({ day, signs: z.array(text) })),
  addresses: z.array(
    z.strictObject({
      id: text,
      words: text,
      holds: z.array(text).default([]),
      held: z.array(text).default([]),
      since: day.optional(),
      was: z.array(z.strictObject({ words: text, until: day })).default([]),
      now: text.optional(),
      because: text.optional(),
    }),
  ),
});

/** `content/addresses.yaml`: every page there is or was. */
export const pageAddressesSchema = z.array(
  z.strictObject({
    at: page,
    now: page.optional(),
    because: text.optional(),
  }),
);

/** `content/snapshots.yaml`, which `npm run snapshot` writes: every copy of a page, the oldest first. */
export const snapshotsSchema = z.array(
  z.strictObject({
    at: page,
    copy: z
      .string()
      .regex(snapshotName, 'is not the path of a copy — write it as in /versions/people/ann-lee/2024-05-02.html'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'is no SHA-256 — bring back the line that was written here'),
    says: z.string().regex(/^[0-9a-f]{16}$/u, 'is no sign of a page — bring back the line that was written here'),
  }),
);
