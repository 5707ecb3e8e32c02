import type { Template } from '../../../../shared/domain/library.ts';

/** What the list of templates shows. */
export interface TemplateFilter {
  readonly search: string;
  readonly kind: string | null;
  readonly clause: string | null;
}

export const allTemplates: TemplateFilter = { search: '', kind: null, clause: null };

/** Templates that fit: all words occur in title, purpose or clauses; a clause takes its parts along. */
export function filtered(
  templates: readonly Template[],
  { search, kind, clause }: TemplateFilter,
): readonly Template[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    const text = [template.title, template.purpose, ...template.clauses].join(' ').toLowerCase();
    const answers = template.clauses.some((id) => id === clause || id.startsWith(`${clause}.`));
    return (
      words.every((word) => text.includes(word)) &&
      (kind === null || template.kind === kind) &&
      (clause === null || answers)
    );
  });
}

/** Clauses and controls that templates answer, in the order of the standard. */
export function clausesOf(templates: readonly Template[]): readonly string[] {
  const all = new Set(templates.flatMap(({ clauses }) => clauses));
  return [...all].toSorted((a, b) => {
    const isControl = (id: string): boolean => id.startsWith('A.');
    if (isControl(a) !== isControl(b)) return isControl(a) ? 1 : -1;
    return a.localeCompare(b, 'en', { numeric: true });
  });
}
