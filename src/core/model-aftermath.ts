/** The nouns of what stands between entities and of what came after: relations, undertakings, corrections. */
import type { Annotation, Article, Block, Entity, Point, Role, Source } from './model.ts';
import type { PartialDate } from './partial-date.ts';
import type { CommitmentStatus, Confidence, RelationKind } from './vocabulary.ts';

/** What one party of an agreement undertook towards others. */
export interface Commitment {
  /** Unique in its agreement. */
  readonly id: string;
  readonly by: Entity;
  readonly to: readonly Entity[];
  readonly duty: string;
  readonly condition: string | undefined;
  readonly deadline: PartialDate | undefined;
  readonly note: string | undefined;
  /** In the order of time. */
  readonly outcomes: readonly Outcome[];
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}

/** A step in what became of an undertaking; its status is one that the source's words give, or none. */
export interface Outcome {
  /** When it was known. */
  readonly date: PartialDate;
  readonly text: string;
  readonly status: CommitmentStatus | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}

/** What a correction can be found at. */
export type Correctable = Article | Block | Annotation | Point | Entity;

/** A mistake that was published and is put right. */
export interface Correction {
  readonly id: string;
  /** Where it is put right, as a path of the site. */
  readonly address: string;
  /** The place in words: `US envoy asks Pakistan, ¶7`. */
  readonly place: string;
  readonly was: string;
  readonly now: string;
  readonly why: string;
  readonly when: PartialDate;
  /** The article, the words, the point and the entities that it concerns. */
  readonly subjects: readonly Correctable[];
}

/** What relates two entities, with its evidence. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: Entity;
  readonly to: Entity;
  /** When it was; of a relation that follows from a role, the role says so. */
  readonly date: PartialDate | undefined;
  readonly role: Role | undefined;
  readonly note: string | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}
