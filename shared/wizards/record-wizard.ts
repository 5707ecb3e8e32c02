import { z } from 'zod';
import { lineSchema } from '../domain/common.ts';
import { fieldSchema, isEmpty } from '../domain/records/schema.ts';
import {
  fieldsOf,
  type FieldGroup,
  type FieldSpec,
  type LinkSpec,
  type RecordProblem,
  type RecordSpec,
} from '../domain/records/spec.ts';
import type { WizardDefinition, WizardField, WizardStep } from './wizard.ts';

/** The wizard of a record type, made from its definition and its words. */

/**
 * The entries of a record as one flat object: `title`, `status`, `owner`, `due`, the fields under
 * their names, and the links under `link:<relation>`.
 */
export type RecordDraft = Readonly<Record<string, unknown>>;

/** Under which name a draft holds the links of a relation. */
export const linkName = (relation: string): string => `link:${relation}`;

/** The words that a wizard takes from a type; they come from the catalogue's words of records. */
export interface RecordWizardWords {
  /** Title and introduction of the first step. */
  readonly first: { readonly title: string; readonly intro: string };
  readonly title: string;
  readonly titleHelp: string;
  readonly owner: string;
  readonly ownerHelp: string;
  readonly due: string;
  readonly dueHelp: string;
  readonly groups: Readonly<Record<string, { readonly title: string; readonly intro?: string }>>;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  readonly links: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  readonly problems?: Readonly<Record<string, string>>;
}

/** More than seven questions in a step are too many to see at once. */
const mostFields = 7;

type Field = WizardField<RecordDraft, string>;
type Step = WizardStep<RecordDraft, string>;

/** A step for title, owner and day, then one for each group; long groups take several. */
export function recordWizard(
  spec: RecordSpec,
  words: RecordWizardWords,
): WizardDefinition<RecordDraft> {
  const first: Step = {
    id: 'head',
    titleKey: { text: words.first.title },
    introKey: { text: words.first.intro },
    fields: [
      {
        name: 'title',
        kind: 'own',
        labelKey: { text: words.title },
        helpKey: { text: words.titleHelp },
        required: true,
      },
      {
        name: 'owner',
        kind: 'own',
        labelKey: { text: words.owner },
        helpKey: { text: words.ownerHelp },
      },
      {
        name: 'due',
        kind: 'own',
        labelKey: { text: words.due },
        helpKey: { text: words.dueHelp },
      },
      // Nobody else would ask for them.
      ...spec.links
        .filter((link) => link.required === true && link.group === undefined)
        .map((link) => linkField(link, words)),
    ],
    schema: stepSchema(spec, words, [], linksOf(spec, undefined), true),
  };
  const groups = spec.groups.flatMap((group) => stepsOf(spec, group, words));
  return { id: `record-${spec.type}`, steps: [first, ...groups] };
}

/** The fields of a group as the wizard and the page of a record show them, without links. */
export function groupFields(group: FieldGroup, words: RecordWizardWords): readonly Field[] {
  return group.fields.filter(({ computed }) => computed !== true).map((one) => field(one, words));
}

/** What contradicts itself in the entries, with what the definition computes taken into account. */
export function ruleProblems(spec: RecordSpec, draft: RecordDraft): readonly RecordProblem[] {
  if (spec.rules === undefined) return [];
  const due = typeof draft['due'] === 'string' ? draft['due'] : null;
  const data = Object.fromEntries(fieldsOf(spec).map(({ name }) => [name, draft[name]]));
  return spec.rules({ ...draft, ...spec.compute?.(data), due });
}

function stepsOf(spec: RecordSpec, group: FieldGroup, words: RecordWizardWords): readonly Step[] {
  const links = linksOf(spec, group.id);
  const asked = { ...group, fields: group.fields.filter(({ later }) => later !== true) };
  const all = [...groupFields(asked, words), ...links.map((link) => linkField(link, words))];
  const parts = evenly(all, Math.ceil(all.length / mostFields));
  const { title, intro } = words.groups[group.id] ?? { title: group.id };
  return parts.map((fields, at) => {
    const names = fields.map(({ name }) => name);
    return {
      id: at === 0 ? group.id : `${group.id}-${at + 1}`,
      titleKey: { text: parts.length === 1 ? title : `${title} (${at + 1}/${parts.length})` },
      ...(intro === undefined || at > 0 ? {} : { introKey: { text: intro } }),
      fields,
      // A step of which nothing would be shown is left out.
      ...(fields.every((one) => one.when !== undefined)
        ? { when: (draft: RecordDraft) => fields.some((one) => one.when?.(draft) ?? true) }
        : {}),
      schema: stepSchema(
        spec,
        words,
        group.fields.filter(({ name }) => names.includes(name)),
        links.filter(({ name }) => names.includes(linkName(name))),
        false,
      ),
    };
  });
}

function linksOf(spec: RecordSpec, group: string | undefined): readonly LinkSpec[] {
  return spec.links.filter((link) => link.group === group);
}

/** A list in so many parts, the first ones the longer ones. */
function evenly<T>(list: readonly T[], parts: number): readonly (readonly T[])[] {
  return Array.from({ length: parts }, (_, at) => {
    const start = Math.ceil((list.length * at) / parts);
    return list.slice(start, Math.ceil((list.length * (at + 1)) / parts));
  });
}

function field(spec: FieldSpec, words: RecordWizardWords): Field {
  const { label, help } = words.fields[spec.name] ?? { label: spec.name };
  const { when } = spec;
  // Tables and long texts take the whole width; they show their help themselves.
  const wide = spec.kind === 'rows' || spec.kind === 'rich';
  return {
    name: spec.name,
    kind: 'own',
    labelKey: { text: label },
    wide,
    ...(help === undefined || wide ? {} : { helpKey: { text: help } }),
    ...(spec.required === true ? { required: true } : {}),
    ...(when === undefined ? {} : { when }),
  };
}

function linkField(link: LinkSpec, words: RecordWizardWords): Field {
  const { label, help } = words.links[link.name] ?? { label: link.name };
  return {
    name: linkName(link.name),
    kind: 'own',
    labelKey: { text: label },
    wide: false,
    ...(help === undefined ? {} : { helpKey: { text: help } }),
    ...(link.required === true ? { required: true } : {}),
  };
}

/** A key of the message catalogue, like those that other wizards' schemas give. */
const isMissing = 'wizard.required';

function stepSchema(
  spec: RecordSpec,
  words: RecordWizardWords,
  fields: readonly FieldSpec[],
  links: readonly LinkSpec[],
  withHead: boolean,
): z.ZodType {
  const head = { title: lineSchema.pipe(z.string().min(1)), owner: lineSchema };
  return z.looseObject(withHead ? head : {}).superRefine((draft: RecordDraft, context) => {
    const say = (name: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [name], message });
    const shown = fields.filter(({ when }) => when?.(draft) ?? true);
    for (const one of shown) {
      const value = draft[one.name];
      const checked = fieldSchema(one).safeParse(value);
      if (one.required === true && isEmpty(value)) say(one.name, isMissing);
      else if (!checked.success) {
        const tooLong = checked.error.issues.some(({ code }) => code === 'too_big');
        say(one.name, tooLong ? 'wizard.too-long' : 'wizard.invalid');
      }
    }
    for (const { name, required } of links) {
      if (required === true && isEmpty(draft[linkName(name)])) say(linkName(name), isMissing);
    }
    const here = new Set([
      ...shown.map(({ name }) => name),
      ...(withHead ? ['due', 'status'] : []),
    ]);
    for (const { field: name, problem } of ruleProblems(spec, draft)) {
      if (here.has(name)) say(name, words.problems?.[problem] ?? problem);
    }
  });
}
