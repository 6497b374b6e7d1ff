import type { Article, Correction, Series, Site } from './model.ts';

/** The corrections of an article, or of a series' points, each once. */
export function correctionsIn(subject: Article | Series, corrected: Site['corrected']): readonly Correction[] {
  if ('slug' in subject) return corrected.get(subject) ?? [];
  return [...new Set(subject.points.flatMap((point) => corrected.get(point) ?? []))];
}
