/** Brings the names of a text together: one entry for each person, organization, place and event, with every form used. */
import type { EntityType } from '../../core/entity-types.ts';
import { findNames, type Name } from './find-names.ts';
import { findRole, roleHeads } from './find-role.ts';

/** A stretch of running text and the line of the file that it begins on. */
export interface TextBlock {
  readonly text: string;
  readonly line: number;
}

/** An entity that the content knows already, under every form that it has been named by. */
export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly forms: readonly string[];
  readonly role: string | undefined;
}

/** Someone or something that a text names. */
export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | undefined;
  /** Whether the content knows the entity already. */
  readonly isKnown: boolean;
  readonly confidence: number;
  /** The line of the file that names it first. */
  readonly line: number;
}

interface Group {
  readonly forms: string[];
  readonly known: KnownEntity | undefined;
  readonly type: EntityType;
  readonly confidence: number;
  readonly line: number;
  readonly title: string | undefined;
  count: number;
}

const leastConfidence = 0.45;

/** The entities of a text in the order of their first names. */
export function mergeNames(blocks: readonly TextBlock[], known: readonly KnownEntity[]): readonly FoundEntity[] {
  const register = new Map(known.flatMap((entity) => entity.forms.map((form) => [form, entity] as const)));
  const text = blocks.map((block) => block.text).join('\n\n');
  const groups: Group[] = [];
  for (const block of blocks) {
    for (const name of [...findNames(block.text), ...findKnown(block.text, register)])
      place(name, block, { groups, register, text });
  }
  return toEntities(
    groups.filter(
      ({ confidence, known: is, count }) => is || confidence + Math.min(count - 1, 3) * 0.1 >= leastConfidence,
    ),
    text,
  );
}

/** Forms that the register has in small letters or with an article, such as “the pact”. */
function findKnown(text: string, register: ReadonlyMap<string, KnownEntity>): Name[] {
  return [...register].flatMap(([form, { type }]) => {
    if (/^\p{Lu}[^\s]*(?: \p{Lu}[^\s]*)*$/u.test(form)) return []; // found by its capital letters
    const start = text.search(
      new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
    );
    return start === -1
      ? []
      : [{ start, end: start + form.length, text: form, type, confidence: 0.95, title: undefined }];
  });
}

function place(
  name: Name,
  block: TextBlock,
  { groups, register, text }: { groups: Group[]; register: ReadonlyMap<string, KnownEntity>; text: string },
): void {
  const known = register.get(name.text);
  const group = groups.find((other) => (known ? other.known === known : isSame(other, name, text)));
  if (group) {
    if (!group.forms.includes(name.text)) group.forms.push(name.text);
    group.count += 1;
    return;
  }
  const { type, confidence, title } = name;
  groups.push({ forms: [name.text], known, type: known?.type ?? type, confidence, line: block.line, title, count: 1 });
}

/** Whether a name stands for a group: the same words, the last name of a person, the letters of a body, or the body in full. */
function isSame(group: Group, { text: form, type }: Name, text: string): boolean {
  return group.forms.some((other) => {
    if (other === form) return true;
    if (text.includes(`${other} (${form})`) || text.includes(`${form} (${other})`)) return true;
    const [long, short] = other.length > form.length ? [other, form] : [form, other];
    if (group.type === 'person' && (type === 'person' || !short.includes(' '))) {
      return !short.includes(' ') && long.includes(' ') && (long.endsWith(` ${short}`) || long.startsWith(`${short} `));
    }
    return group.type === 'organization' && /^\p{Lu}{3,}$/u.test(short) && initialsOf(long) === short;
  });
}

function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map(([letter]) => letter).join('');
}

function toEntities(groups: readonly Group[], text: string): FoundEntity[] {
  const taken = new Set<string>();
  const found = groups.map((group): FoundEntity => {
    const name = group.known?.name ?? longest(group.forms);
    const id = group.known?.id ?? freeId(toId(name), taken);
    taken.add(id);
    const forms = group.forms.filter((form) => form !== name);
    // A name that the content gives in a longer form has to be found under the one that the text uses.
    const role = (group.type === 'person' ? findRole(group.forms, text, group.title) : undefined) ?? group.known?.role;
    const confidence = Math.min(0.99, group.confidence + (group.known ? 0.1 : 0) + Math.min(group.count - 1, 3) * 0.03);
    return {
      id,
      type: group.type,
      name,
      aliases: forms,
      role,
      isKnown: group.known !== undefined,
      confidence,
      line: group.line,
    };
  });
  return found.map((entity) => ({ ...entity, aliases: [...entity.aliases, ...describedAs(entity, found, text)] }));
}

/** The ways in which the text calls a person by the office: “the US envoy”, where one person alone has such a role. */
function describedAs(entity: FoundEntity, all: readonly FoundEntity[], text: string): string[] {
  if (entity.type !== 'person') return [];
  const heads = roleHeads(entity.role);
  if (
    heads.length === 0 ||
    all.some((other) => other !== entity && roleHeads(other.role).some((head) => heads.includes(head)))
  )
    return [];
  const pattern = new RegExp(
    `\\b[Tt]he (?:(?:US|UN|EU|UK|U\\.S\\.|\\p{Lu}\\p{Ll}+) )?(?:${heads.join('|')})\\b(?! (?:of|for|to)\\b|’|\\w)(?! \\p{Lu})`,
    'gu',
  );
  const forms = [...text.matchAll(pattern)].map(([form]) => `t${form.slice(1)}`);
  return [...new Set(forms)].filter((form) => !entity.aliases.includes(form));
}

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best), '');
}

/** `Zalmay Khalilzad` as `zalmay-khalilzad`. */
export function toId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[’'.]/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'unnamed'
  );
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
