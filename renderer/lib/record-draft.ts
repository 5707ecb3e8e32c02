import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { recordHeadSchema } from '../../shared/domain/records/record.ts';
import { fieldSchema } from '../../shared/domain/records/schema.ts';
import { fieldsOf, type RecordSpec } from '../../shared/domain/records/spec.ts';
import { ruleProblems, type RecordDraft } from '../../shared/wizards/record-wizard.ts';

/** Pure rules of editing a record: what may be saved, what has to wait, what was changed meanwhile. */

/** Parts of a record's head that are edited. */
export const editedHead = ['title', 'status', 'owner', 'due'] as const;

const drafts = new WeakMap<AnyRecord, RecordDraft>();

/**
 * A record as one flat object; the same read of a record always gives the same object. Several
 * parts of a page edit one record through one saver, which takes another object for a fresh read.
 */
export function draftOf(record: AnyRecord): RecordDraft {
  const known = drafts.get(record);
  if (known !== undefined) return known;
  const { title, status, owner, due, data } = record;
  const draft = { ...data, title, status, owner, due };
  drafts.set(record, draft);
  return draft;
}

type HeadPatch = Partial<Pick<AnyRecord, (typeof editedHead)[number]>>;

/** Changed fields as the operations take them. */
export function patchOf(changed: RecordDraft): HeadPatch & { data?: Record<string, unknown> } {
  const isHead = (name: string): boolean => (editedHead as readonly string[]).includes(name);
  const entries = Object.entries(changed);
  const data = Object.fromEntries(entries.filter(([name]) => !isHead(name)));
  return {
    ...(Object.fromEntries(entries.filter(([name]) => isHead(name))) as HeadPatch),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}

/** A field that cannot be saved as it is. */
export interface DraftProblem {
  readonly field: string;
  /** `rule`: the entries contradict each other; `problem` names the words of the type. */
  readonly kind: 'required' | 'too-long' | 'invalid' | 'rule';
  readonly problem: string;
}

/** What of a change can be saved now, and what is wrong with the entries as they stand. */
export interface Checked {
  readonly good: RecordDraft;
  /** Stays in the window until its problem is gone. */
  readonly held: RecordDraft;
  readonly problems: readonly DraftProblem[];
}

/**
 * Divides changed fields into those that may be saved and those that have to wait: an emptied
 * title, a number that is too large, a status that other fields do not bear out yet. A
 * contradiction that was saved before does not hold anything up.
 */
export function checkDraft(spec: RecordSpec, saved: RecordDraft, typed: RecordDraft): Checked {
  const names = Object.keys(typed);
  const unfit = names.flatMap((name) => formatProblem(spec, name, typed[name]));
  const fit = names.filter((name) => !unfit.some(({ field }) => field === name));
  const before = new Set(ruleProblems(spec, saved).map(keyOfProblem));
  const take = (chosen: readonly string[]): RecordDraft => ({ ...saved, ...pick(typed, chosen) });
  const isSound = (chosen: readonly string[]): boolean =>
    ruleProblems(spec, take(chosen)).every((problem) => before.has(keyOfProblem(problem)));
  const chosen = isSound(fit) ? fit : largestSound(fit, isSound);
  const rules = ruleProblems(spec, take(fit)).map(({ field, problem }) => ({
    field,
    problem,
    kind: 'rule' as const,
  }));
  return {
    good: pick(typed, chosen),
    held: pick(
      typed,
      names.filter((name) => !chosen.includes(name)),
    ),
    problems: [...unfit, ...rules],
  };
}

/** Adds fields one by one for as long as nothing new contradicts itself. */
function largestSound(
  names: readonly string[],
  isSound: (chosen: readonly string[]) => boolean,
): readonly string[] {
  let chosen: readonly string[] = [];
  for (;;) {
    const next = names.find((name) => !chosen.includes(name) && isSound([...chosen, name]));
    if (next === undefined) return chosen;
    chosen = [...chosen, next];
  }
}

function keyOfProblem({ field, problem }: { readonly field: string; readonly problem: string }) {
  return `${field} ${problem}`;
}

/** How a value is stored; as it is where it cannot be. */
export function stored(spec: RecordSpec, values: RecordDraft): RecordDraft {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const checked = schemaOf(spec, name)?.safeParse(value);
      return [name, checked?.success === true ? checked.data : value];
    }),
  );
}

function schemaOf(spec: RecordSpec, name: string) {
  if (name in recordHeadSchema.shape) {
    return recordHeadSchema.shape[name as keyof typeof recordHeadSchema.shape];
  }
  const field = fieldsOf(spec).find((one) => one.name === name);
  return field === undefined ? undefined : fieldSchema(field);
}

function formatProblem(spec: RecordSpec, name: string, value: unknown): readonly DraftProblem[] {
  const checked = schemaOf(spec, name)?.safeParse(value);
  if (checked === undefined || checked.success) return [];
  const codes = checked.error.issues.map(({ code }) => code);
  const isText = typeof value === 'string';
  if (isText && codes.includes('too_big')) {
    return [{ field: name, kind: 'too-long', problem: 'too-long' }];
  }
  if (isText && value.trim() === '') {
    return [{ field: name, kind: 'required', problem: 'required' }];
  }
  return [{ field: name, kind: 'invalid', problem: 'invalid' }];
}

/** A field that somebody else changed while one edited it. */
export interface Conflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The fields that are something else now than when their editing began, and than is wanted. */
export function conflictsOf(
  now: RecordDraft,
  mine: RecordDraft,
  before: RecordDraft,
): readonly Conflict[] {
  return Object.keys(mine)
    .filter((field) => field in before)
    .filter((field) => !isSame(now[field], before[field]) && !isSame(now[field], mine[field]))
    .map((field) => ({ field, mine: mine[field], theirs: now[field] }));
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function isSame(a: unknown, b: unknown): boolean {
  return (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);
}

function pick(values: RecordDraft, names: readonly string[]): RecordDraft {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
