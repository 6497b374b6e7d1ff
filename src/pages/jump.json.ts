// The names and titles of the jump box, fetched when it is first opened.
import type { APIRoute } from 'astro';
import { writeJumpList } from '../exports/jump-list.ts';
import { site } from '../site.ts';

/** Writes the file. */
export const GET: APIRoute = () =>
  new Response(writeJumpList(site()), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
