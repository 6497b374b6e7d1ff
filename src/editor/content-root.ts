import { resolve } from 'node:path';
import { root } from './run-astro.ts';

/** The folder whose `content/` a development server shows: the project, or another that `SIDELIGHT_CONTENT` names. */
export const contentRoot = resolve(root, process.env['SIDELIGHT_CONTENT'] ?? '.');
