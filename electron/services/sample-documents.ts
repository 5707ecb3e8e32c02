import { z } from 'zod';
import { addDays, type Day } from '../../shared/domain/common.ts';
import { nextReview, type ControlledDocument } from '../../shared/domain/controlled-documents.ts';
import type { Libraries } from '../../shared/domain/library.ts';
import { composePolicy, policyGroups, type PolicyGroup } from '../../shared/domain/policy.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { fillTemplate, type FillValues } from '../../shared/domain/template-filling.ts';
import { printedBody } from '../../shared/documents/templates/live.ts';
import { gapWords } from '../../shared/documents/templates/values.ts';
import { translate } from '../../shared/i18n/index.ts';

/** An AI policy as clauses of the library. */
const policySchema = z
  .object({
    values: z.record(z.string(), z.string()),
    /** Clause -> number of its wording, 0 for the first, or a text of the company's own. */
    clauses: z.record(z.string(), z.union([z.int().min(0), z.string()])),
    own: z.array(
      z.object({ group: z.enum(policyGroups), title: z.string(), text: z.string() }).strict(),
    ),
  })
  .strict();

/** Headings as the policy's editor has them, so that it recognises its clauses. */
const policyHeadings = Object.fromEntries(
  policyGroups.map((group) => [group, translate(`policy.group.${group}`)]),
) as Record<PolicyGroup, string>;

/** A place of a text, and what stands there instead. */
const replacementsSchema = z.array(z.tuple([z.string(), z.string()]));

const sourceSchema = z
  .object({
    policy: policySchema.optional(),
    /** What the company settled in the text of the template. */
    decide: replacementsSchema.optional(),
    /** Markdown after the text of the template. */
    append: z.string().optional(),
  })
  .strict();

/** Where the text of a controlled document of the sample comes from, and its earlier versions. */
export const sampleTextSchema = sourceSchema.extend({
  /** Oldest first. What is not said anew is as in the text of today. */
  versions: z
    .array(
      sourceSchema
        .extend({
          version: z.string(),
          author: z.string(),
          approvedBy: z.string(),
          /** Days from today. */
          approvedOn: z.int(),
          changeNote: z.string(),
        })
        .strict(),
    )
    .default([]),
});
export type SampleText = z.output<typeof sampleTextSchema>;
type Source = z.output<typeof sourceSchema>;
export type Replacements = z.output<typeof replacementsSchema>;

/** What the texts are made from. */
export interface TextSurroundings {
  readonly libraries: Pick<Libraries, 'templates' | 'policyClauses'>;
  /** Values of the placeholders on a day. */
  readonly values: (day: Day) => FillValues;
  /** Functions as the templates call them -> the company's own. */
  readonly functions: Replacements;
  readonly today: Day;
  readonly language: string;
}

/**
 * The text of a controlled document. Only a draft keeps the places in brackets that somebody still
 * has to decide; in the others the suggestion of the template was taken.
 */
export function documentBody(
  around: TextSurroundings,
  { status, data }: Pick<AnyRecord, 'status' | 'data'>,
  text: Source,
): string {
  if (text.policy !== undefined) return policyBody(around, text.policy);
  const id = String(data['template']);
  const template = around.libraries.templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`sample: no template ${id}`);
  const day = typeof data['approvedOn'] === 'string' ? data['approvedOn'] : around.today;
  const decided = replaced(template.body, text.decide ?? [], id);
  const settled = status === 'draft' ? decided : decided.replace(/\[([^[\]\n]+)\](?!\()/g, '$1');
  const named = around.functions.reduce(
    (body, [from, to]) => body.replaceAll(from, to).replaceAll(capital(from), capital(to)),
    settled,
  );
  const { body } = fillTemplate(named, around.values(day));
  return [body, ...(text.append === undefined ? [] : [text.append.trim()])].join('\n\n');
}

/** The versions of a document that were approved, oldest first, as approvals freeze them. */
export function documentVersions(
  around: TextSurroundings,
  document: ControlledDocument,
  text: SampleText,
): readonly {
  readonly status: 'approved' | 'superseded';
  readonly data: Readonly<Record<string, string | null>>;
}[] {
  const earlier = text.versions.map(({ approvedOn: days, ...version }) => {
    const approvedOn = addDays(around.today, days);
    const source = {
      policy: version.policy ?? text.policy,
      decide: [...(version.decide ?? []), ...(text.decide ?? [])],
      append: version.append ?? text.append,
    };
    const body = documentBody(
      around,
      { status: 'approved', data: { ...document.data, approvedOn } },
      source,
    );
    return frozen(around, {
      ...document,
      due: nextReview(approvedOn, document.data.reviewMonths) ?? null,
      data: { ...document.data, ...version, approvedOn, body },
    });
  });
  const all = document.status === 'approved' ? [...earlier, frozen(around, document)] : earlier;
  const last = all.length - 1;
  return all.map((data, at) => ({ status: at === last ? 'approved' : 'superseded', data }));
}

function frozen({ language }: TextSurroundings, document: ControlledDocument) {
  const { version, author, approvedBy, approvedOn, changeNote } = document.data;
  const body = printedBody(document, language);
  return { version, author, approvedBy, approvedOn, changeNote, body };
}

function policyBody({ libraries }: TextSurroundings, policy: z.output<typeof policySchema>) {
  const choices = Object.entries(policy.clauses).map(([clause, chosen]) =>
    typeof chosen === 'string'
      ? { clause, wording: null, text: chosen }
      : { clause, wording: chosen - 1, text: '' },
  );
  const draft = { choices, own: policy.own, values: policy.values, rest: '' };
  return composePolicy(draft, libraries.policyClauses, {
    headings: policyHeadings,
    gap: gapWords,
  });
}

/** @throws Error for a place that the text does not have: the template was changed */
function replaced(body: string, replacements: Replacements, id: string): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`sample: ${id} says nowhere "${from}"`);
    return text.replaceAll(from, to);
  }, body);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
