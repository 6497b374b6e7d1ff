/** What an entity can be. A new type is a row here and a colour token of the same name in `styles/tokens.css`. */
export const entityTypes = {
  person: { label: 'Person', plural: 'People', segment: 'people' },
  organization: { label: 'Organization', plural: 'Organizations', segment: 'organizations' },
  place: { label: 'Place', plural: 'Places', segment: 'places' },
  event: { label: 'Event', plural: 'Events', segment: 'events' },
} as const satisfies Record<string, { label: string; plural: string; segment: string }>;

/** One of the types of entity. */
export type EntityType = keyof typeof entityTypes;
