/** What every kind of annotation shares, and what a kind has to bring. */
import type { EarlierArticles } from '../earlier-claims.ts';
import type { Annotation, Article, Block, Entity, Source, Tables } from '../model.ts';
import type { Path } from '../front-matter.ts';
import type { Position } from '../problem.ts';
import type { Incomplete } from '../references.ts';
import type { ArticleData } from '../schemas.ts';
import type { ClaimGrade } from '../vocabulary.ts';
import type { Remedy } from '../yaml-edits.ts';

/** Exact words: `block.text.slice(start, end) === text`. */
export interface Words<K extends string> {
  readonly kind: K;
  /** Unique on the article's page and fit for an address. */
  readonly id: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where an editor changes it: the quote in the frontmatter, or the paragraph that holds a name. */
  readonly position: Position;
}

/** What a kind may look at while it finds its words, and where it reports mistakes. */
export interface Draft {
  readonly data: ArticleData;
  /** Whether `data` lost an item to a mistake that is reported already. */
  readonly isLossy: boolean;
  /** The ids of the claims that it lost so. */
  readonly lostClaims: readonly string[];
  readonly published: Article['published'];
  /** Whether `published` is what the file says, not put in for one that is missing or no date, and `dates` lost nothing. */
  readonly areDatesWhole: boolean;
  readonly blocks: readonly Block[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly seriesIds: ReadonlySet<string>;
  /** The articles whose statements this one may repeat. */
  readonly earlier: EarlierArticles;
  readonly incomplete: Incomplete;
  /** What the kinds before this one have found. */
  readonly found: readonly Annotation[];
  readonly positionAt: (path: Path) => Position;
  readonly report: (position: Position, message: string, fix: string) => void;
  /** Reports a mistake in the frontmatter at `path`, such as `['claims', 0, 'quote']`, and what mends it. */
  readonly reportAt: (path: Path, message: string, fix: string | Remedy) => void;
}

/** Words that a note leads to, after a few words of its own. */
export interface OtherWords {
  readonly text: string;
  readonly label: string;
  readonly id: string;
  /** Where they stand, if not in the note's own article. */
  readonly article: Pick<Article, 'slug'> | undefined;
}

/** What a note beside the text says. */
export interface NoteText {
  /** What it is about, for those who hear the way to it. */
  readonly label: string;
  /** The heading, where the note has one. */
  readonly title: string | undefined;
  /** Whom the heading names, where they have a profile. */
  readonly who?: Entity | undefined;
  /** One or two words on what kind of thing it is. */
  readonly tag: string;
  readonly body: string | undefined;
  /** Of a statement, how well its voice is known. */
  readonly grade?: ClaimGrade;
  /** Other words of this article or of an earlier one. */
  readonly others?: readonly OtherWords[];
  readonly sources: readonly Source[];
  /** Whether it tells what became known only after the article's date. */
  readonly isLater: boolean;
  /** Where the note leads on to, as a path of the site. */
  readonly way?: { readonly label: string; readonly address: string };
}

/** One kind of annotation: how its words are found, and what a reader is told of them. */
export interface Kind<A extends Words<string>> {
  readonly kind: A['kind'];
  /** The words of one article; mistakes go to `draft.reportAt`. */
  readonly find: (draft: Draft) => readonly A[];
  /** Terms and what they say, for notes, cards and exports. */
  readonly describe: (annotation: A) => readonly (readonly [term: string, text: string])[];
  /** Where the marked words themselves lead, as a path of the site; undefined where they do not. */
  readonly address: (annotation: A, tables: Tables) => string | undefined;
  /** What stands beside the text about the words; undefined for a kind that has no notes. */
  readonly note: ((annotation: A) => NoteText) | undefined;
}
