/**
 * The nouns of Sidelight, in reading order. Everything is read-only: a site is built once, by `build-site.ts`, and then
 * only looked at. References between things are objects, never ids.
 */
import type { Element, Root } from 'hast';
import type { Claim, DateWords, Figure, Mention, Note, Part, Undertaking } from './kinds/kinds.ts';
import type { EntityType } from './entity-types.ts';
import type { Confidence, OutcomeResult, Qualifier, RelationKind, SourceGrade, Status } from './vocabulary.ts';
import type { Commitment, Correctable, Correction, Relation } from './model-aftermath.ts';
import type { AddressBook } from './address-book.ts';
import type { SentencePlace } from './keep-ids.ts';
import type { Profile } from './model-profiles.ts';
import type { PageAddresses } from './page-addresses.ts';
import type { PartialDate } from './partial-date.ts';
import type { Position } from './problem.ts';
import type { Question } from './questions.ts';

export type { Commitment, Correctable, Correction, Outcome, Relation } from './model-aftermath.ts';
export type { Appearance, Company, Profile } from './model-profiles.ts';

/** Everything that the pages show, built from one set of content files. */
export interface Site {
  /** Newest first, then by slug. */
  readonly articles: readonly Article[];
  /** One for each entity that an article declares or a file describes; by type, then by name. */
  readonly profiles: readonly Profile[];
  /** The lead series first, then by id. */
  readonly series: readonly Series[];
  /** By id. */
  readonly sources: readonly Source[];
  /** The point of a series that a number in a text is. */
  readonly charted: ReadonlyMap<Figure, { readonly series: Series; readonly point: Point }>;
  /** What relates two entities, in the order of time; what bears no date comes last. */
  readonly relations: readonly Relation[];
  /** Every correction, the newest first. */
  readonly corrections: readonly Correction[];
  /** The corrections of each thing that one concerns, the newest first. */
  readonly corrected: ReadonlyMap<Correctable, readonly Correction[]>;
  /** What became of the addresses within each article and each series. */
  readonly addresses: ReadonlyMap<Article | Series, AddressBook>;
  /** The pages that there were, and what became of them. */
  readonly pages: PageAddresses;
  /** The words of articles that state an undertaking, in the articles' order. */
  readonly undertaken: ReadonlyMap<Commitment, readonly { readonly article: Article; readonly words: Undertaking }[]>;
}

/**
 * What a page may look up of the things that it is made of, beside these things. No list is among it: such a page is written
 * again only when one of its things changes.
 */
export type Tables = Pick<Site, 'charted' | 'corrected' | 'relations' | 'addresses' | 'undertaken'> & {
  readonly pages: Pick<PageAddresses, 'gone' | 'copies'>;
};

/** One news report: its text, who and what is in it, and every annotation over its words. */
export interface Article {
  readonly slug: string;
  readonly file: string;
  /** Whether it is still being written; a build leaves it out. */
  readonly isDraft: boolean;
  readonly headline: string;
  readonly dek: string;
  /** The topics above the headline, most general first. */
  readonly topics: readonly string[];
  /** The place that opens the text, in capitals. */
  readonly dateline: string;
  readonly published: PartialDate;
  /** How the date of publication is known, where the text does not print one. */
  readonly publishedNote: string | undefined;
  /** What the report is based on, in a sentence or two. */
  readonly basis: string;
  /** The tag of the language that the text is written in: `en`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In the order in which the frontmatter lists them. */
  readonly cast: readonly CastMember[];
  readonly blocks: readonly Block[];
  /** In reading order. */
  readonly sentences: readonly SentencePlace[];
  /** In reading order: by block, by start, the longer first. */
  readonly annotations: readonly Annotation[];
  /** The text as its author wrote it: Markdown, without the frontmatter. */
  readonly markdown: string;
  /** Questions that the text answers in more than one voice, in the order of the frontmatter. */
  readonly questions: readonly Question[];
  /** The text as HTML nodes, without marks. */
  readonly tree: Root;
  /** Words in the body, for the reading time. */
  readonly words: number;
}

/** An entity as one article presents it. */
export interface CastMember {
  readonly entity: Entity;
  /** What the entity is, or whose role it has, on the article's date. */
  readonly role: string;
  readonly represents: Entity | undefined;
}

/** A stretch of running text that annotations may stand in: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  readonly index: number;
  /** Counts the paragraphs from 1; only a paragraph of the body itself has one. */
  readonly paragraph: number | undefined;
  /** The text of `element`, letter by letter. Offsets of annotations count its UTF-16 units. */
  readonly text: string;
  /** Stretches in which no name is looked for (code, addresses), as pairs of offsets. */
  readonly opaque: readonly (readonly [start: number, end: number])[];
  readonly element: Element;
}

/** Exact words of a block, and what is said of them. */
export type Annotation = Mention | Claim | Part | Figure | Note | Undertaking | DateWords;

/** Someone or something that articles name. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** One line on who or what it is; undefined where no file describes the entity. */
  readonly summary: string | undefined;
  /** Other spellings that readers may meet. */
  readonly spellings: readonly string[];
  /** By start, unknown starts last. */
  readonly roles: readonly Role[];
  readonly facts: readonly Fact[];
  /** Of an agreement: what its parties undertook, in the order of its file. */
  readonly commitments: readonly Commitment[];
  /** What was looked for and not found, each as a noun phrase. */
  readonly unknown: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** The portrait, as HTML: what could be known on the date of the articles. */
  readonly portrait: string;
  /** What came after, as HTML: the part of the portrait below its heading “Since then”. */
  readonly aftermath: string;
}

/** A post or function with the dates that are known of it. */
export interface Role {
  readonly title: string;
  readonly represents: Entity | undefined;
  /** What the holder of the role is to whom it represents. */
  readonly relation: RelationKind;
  readonly from: PartialDate | undefined;
  readonly until: PartialDate | undefined;
  /** Dates on which a source shows the role held, where its start or end is not known. */
  readonly attested: readonly PartialDate[];
  readonly note: string | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}

/** One sourced statement about an entity, in our words. */
export interface Fact {
  readonly text: string;
  /** When it happened or from when it held. */
  readonly date: PartialDate | undefined;
  /** When it became known, where that was later than it happened. */
  readonly known: PartialDate | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
}

/** The entity's place in another register. */
export interface Identifier {
  readonly register: 'Wikidata' | 'Wikipedia';
  readonly value: string;
  readonly url: string;
}

/** A publication that a fact rests on. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: PartialDate | undefined;
  /** Undefined where no page of the publisher or of an established host is known. */
  readonly url: string | undefined;
  readonly grade: SourceGrade;
  readonly licence: string;
  readonly note: string | undefined;
  /** Set where the source is an article of this site. */
  readonly article: Article | undefined;
}

/** A data series: what was counted, and every point with its source. */
export interface Series {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly dek: string;
  /** What one unit of a value is, in the plural: `troops`. */
  readonly unit: string;
  readonly licence: string;
  /** The series that `/timeline/` itself shows. */
  readonly lead: boolean;
  readonly measures: readonly Measure[];
  /** In the order of the rows. */
  readonly points: readonly Point[];
  /** The headline line, by date: one source a date. A line is drawn only between neighbours of one measure. */
  readonly headline: readonly Point[];
  /** The years that are shown large. */
  readonly window: Stretch;
  /** Further stretches of years that a reader can choose. */
  readonly views: readonly Stretch[];
  /** The day up to which the chart's knowledge goes at first: that of the latest article that gives points. */
  readonly asOf: PartialDate | undefined;
  readonly breaks: readonly { readonly date: PartialDate; readonly label: string; readonly text: string }[];
  readonly events: readonly SeriesEvent[];
  readonly contradictions: readonly Contradiction[];
  readonly warnings: readonly string[];
  /** How the numbers were gathered, as HTML. */
  readonly method: string;
}

/** Two dates, both included. */
export interface Stretch {
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** A place where sources disagree, with the points that disagree, by date. */
export interface Contradiction {
  /** Unique in the series and fit for an address. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly accounts: readonly Point[];
}

/** What was counted: points of two measures never share a line. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  /** What the count takes in and leaves out. */
  readonly counts: string;
  /** Which population: points of another scope than the series' own stand in the table and the data only. */
  readonly scope: string;
  /** How its reported points are drawn: on the headline line, as a quiet second line, as marks alone, or not at all. */
  readonly drawn: 'headline' | 'quiet' | 'marks' | 'table';
}

/** One number of a series, as its source gives it. */
export interface Point {
  /** Unique in the series and fit for an address. */
  readonly id: string;
  /** Where the row names its source. */
  readonly position: Position;
  /** Of a reported number, when it held; of any other, when it was to be reached. */
  readonly date: PartialDate;
  /** Undefined where the source gives a band only. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly measure: Measure;
  readonly source: Source;
  readonly note: string;
  /**
   * By when it was known: the date of its source, or that of the article. Undefined where the source bears no date; then
   * the number could be known from the day that it speaks of.
   */
  readonly known: PartialDate | undefined;
  /** Whether all of that lies after the day up to which the chart's knowledge goes at first. */
  readonly later: boolean;
  /** On what it was said to depend. */
  readonly condition: string | undefined;
  /** What became of a number that was to be reached; undefined where that is not recorded. */
  readonly outcome: AimOutcome | undefined;
  /** The words in an article that give this number, where an article does. */
  readonly figure: Figure | undefined;
  /** The statement of the article that holds these words. */
  readonly claim: Claim | undefined;
}

/** What became of a number that was to be reached, as its sources tell. */
export interface AimOutcome {
  readonly result: OutcomeResult;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A dated event that a chart marks. */
export interface SeriesEvent {
  readonly date: PartialDate;
  readonly label: string;
  readonly entity: Entity | undefined;
}
