import type { Profile } from './model.ts';

/** The profiles that articles name, those of most articles first, then those named most often, then as they stood. */
export function rankProfiles(profiles: readonly Profile[]): readonly Profile[] {
  return profiles
    .filter(({ appearances }) => appearances.length > 0)
    .map((profile) => ({ profile, articles: profile.appearances.length, mentions: countMentions(profile) }))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions)
    .map(({ profile }) => profile);
}

function countMentions({ appearances }: Profile): number {
  return appearances.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
