import type { PolicyClause } from './library.ts';
import { inlineText, type RichBlock } from './markdown/model.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { writeMarkdown } from './markdown/write.ts';
import { fillClause, namesIn, valuesIn } from './template-filling.ts';

/**
 * The AI policy (5.2) put together from clauses of the library. Its text is the only thing that is
 * kept: which clauses were chosen, and in which wording, is read back from it.
 */

/** Template of the document that is the AI policy. */
export const policyTemplate = 'TPL-POL-01';

export const policyGroups = [
  'purpose',
  'principles',
  'commitments',
  'objectives',
  'responsibilities',
  'rules',
  'people',
  'suppliers',
  'exceptions',
  'review',
] as const satisfies readonly PolicyClause['group'][];
export type PolicyGroup = PolicyClause['group'];

/** What the standard asks every AI policy to hold; advice about the others would be taste. */
export const neededGroups = ['purpose', 'objectives', 'commitments'] as const;

/** A chosen clause. */
export interface PolicyChoice {
  readonly clause: string;
  /** Index of the variant; -1 for the first wording, null for a text that was edited. */
  readonly wording: number | null;
  /** The edited text; empty otherwise. */
  readonly text: string;
}

/** A clause that the organisation wrote itself. */
export interface OwnClause {
  readonly group: PolicyGroup;
  readonly title: string;
  readonly text: string;
}

export interface PolicyDraft {
  readonly choices: readonly PolicyChoice[];
  readonly own: readonly OwnClause[];
  /** Values of the clauses' placeholders. */
  readonly values: Readonly<Record<string, string>>;
  /** Parts of an existing policy that belong to no group; kept at its end, word for word. */
  readonly rest: string;
}

/** Words that the text needs: headings of the groups, and what to write where a value is missing. */
export interface PolicyWords {
  readonly headings: Readonly<Record<PolicyGroup, string>>;
  readonly gap: (name: string) => string;
}

/** A policy to begin with: what nearly every organisation needs, in the first wording. */
export function standardPolicy(
  clauses: readonly PolicyClause[],
  values: Readonly<Record<string, string>>,
): PolicyDraft {
  const choices = clauses
    .filter(({ standard }) => standard)
    .map(({ id }) => ({ clause: id, wording: -1, text: '' }));
  return { choices, own: [], values, rest: '' };
}

/** The wording that is chosen, with its placeholders. */
export function wordingOf(clause: PolicyClause, choice: PolicyChoice): string {
  if (choice.wording === null) return choice.text;
  return clause.variants[choice.wording]?.text ?? clause.text;
}

/** Names of values that the chosen clauses ask for. */
export function valuesNeeded(
  draft: Pick<PolicyDraft, 'choices'>,
  clauses: readonly PolicyClause[],
): readonly string[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const names = draft.choices.flatMap((choice) => {
    const clause = byId.get(choice.clause);
    return clause === undefined ? [] : namesIn(wordingOf(clause, choice));
  });
  return [...new Set(names)];
}

/** Groups that the standard asks for and nothing was chosen of. */
export function missingGroups(
  draft: PolicyDraft,
  clauses: readonly PolicyClause[],
): readonly PolicyGroup[] {
  const chosen = new Set<string>(draft.own.map(({ group }) => group));
  const picked = new Set(draft.choices.map(({ clause }) => clause));
  for (const { id, group } of clauses) if (picked.has(id)) chosen.add(group);
  return neededGroups.filter((group) => !chosen.has(group));
}

/** The whole policy as Markdown: groups in order, a heading for each clause. */
export function composePolicy(
  draft: PolicyDraft,
  clauses: readonly PolicyClause[],
  words: PolicyWords,
): string {
  const choices = new Map(draft.choices.map((choice) => [choice.clause, choice]));
  const parts = policyGroups.flatMap((group): readonly RichBlock[] => {
    const chosen = clauses.flatMap((clause) => {
      const choice = choices.get(clause.id);
      if (clause.group !== group || choice === undefined) return [];
      const text = fillClause(wordingOf(clause, choice), draft.values, words.gap);
      return [{ title: clause.title, text }];
    });
    const own = draft.own.filter((one) => one.group === group);
    const sections = [...chosen, ...own].flatMap((one) => section(one.title, one.text));
    return sections.length === 0 ? [] : [heading(1, words.headings[group]), ...sections];
  });
  return writeMarkdown([...parts, ...parseMarkdown(draft.rest)]);
}

/** Reads a policy back into the choices that made it. */
export function readPolicy(
  body: string,
  clauses: readonly PolicyClause[],
  words: PolicyWords,
): PolicyDraft {
  const choices: PolicyChoice[] = [];
  const own: OwnClause[] = [];
  const rest: RichBlock[] = [];
  const values: Record<string, string> = {};
  for (const part of split(parseMarkdown(body), 1)) {
    const group = policyGroups.find((one) => sameWords(words.headings[one], part.title));
    const sections = split(part.blocks, 2);
    // A part of which something stands before its first clause was not made here.
    if (group === undefined || sections.some(({ title }) => title === null)) {
      rest.push(...part.all);
      continue;
    }
    for (const { title, blocks } of sections) {
      const text = writeMarkdown(blocks).trim();
      const clause = clauses.find((one) => one.group === group && sameWords(one.title, title));
      if (clause === undefined || choices.some((choice) => choice.clause === clause.id)) {
        own.push({ group, title: title ?? '', text });
      } else {
        choices.push(recognised(clause, text, values));
      }
    }
  }
  return { choices, own, values, rest: writeMarkdown(rest) };
}

/** Finds out which wording a text is; notes the values that were filled in. */
function recognised(
  clause: PolicyClause,
  text: string,
  values: Record<string, string>,
): PolicyChoice {
  const wordings = [clause.text, ...clause.variants.map((variant) => variant.text)];
  for (const [at, wording] of wordings.entries()) {
    const found = valuesIn(wording, text);
    if (found === null) continue;
    // Two clauses that were filled differently can't both be made of one value.
    if (Object.entries(found).some(([name, value]) => (values[name] ?? value) !== value)) continue;
    Object.assign(values, found);
    return { clause: clause.id, wording: at - 1, text: '' };
  }
  return { clause: clause.id, wording: null, text };
}

const heading = (level: 1 | 2, text: string): RichBlock => ({
  kind: 'heading',
  level,
  content: [{ text }],
});

/** A clause under its heading; headings inside its text step down. */
function section(title: string, text: string): readonly RichBlock[] {
  const blocks = parseMarkdown(text).map((block) =>
    block.kind === 'heading' ? { ...block, level: 3 as const } : block,
  );
  return [heading(2, title), ...blocks];
}

interface Part {
  readonly title: string | null;
  readonly blocks: readonly RichBlock[];
  /** With the heading. */
  readonly all: readonly RichBlock[];
}

/** Blocks by the headings of a level; what stands before the first has no title. */
function split(blocks: readonly RichBlock[], level: 1 | 2): readonly Part[] {
  const parts: { title: string | null; blocks: RichBlock[]; all: RichBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === level) {
      parts.push({ title: inlineText(block.content), blocks: [], all: [block] });
      continue;
    }
    if (parts.length === 0) parts.push({ title: null, blocks: [], all: [] });
    parts.at(-1)?.blocks.push(block);
    parts.at(-1)?.all.push(block);
  }
  return parts;
}

function sameWords(one: string, other: string | null): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return other !== null && plain(one) === plain(other);
}
