import type { RaciPart } from '../../../domain/responsibilities.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { lines } from '../../words.ts';
import { filled } from '../context/common.ts';
import { heading } from '../frame.ts';
import type { Role, RolesFacts } from './facts.ts';

const { fields } = recordWords.role;

/** Each role as a card of its own: what its holder gets to sign. */
export function descriptionBlocks({ roles }: RolesFacts): readonly Block[] {
  const cards = roles.map(card).filter((block) => block !== null);
  if (cards.length === 0) return [];
  return [heading(1, translate('rolesDoc.section.descriptions'), 'descriptions'), ...cards];
}

function card(role: Role): Block | null {
  const { purpose, responsibilities, authorities, competence } = role.data;
  const rows: readonly (readonly [string, Inlines])[] = [
    [fields.purpose.label, purpose.trim() === '' ? [] : [text(purpose.trim())]],
    [fields.responsibilities.label, listed(responsibilities)],
    [fields.authorities.label, listed(authorities)],
    [fields.competence.label, competence.trim() === '' ? [] : [text(competence.trim())]],
    [fields.duties.label, duties(role)],
  ];
  const kept = rows.filter(([, value]) => value.length > 0);
  if (kept.length === 0) return null;
  return {
    kind: 'card',
    id: `role-${role.id}`,
    title: [bold(role.title)],
    badges: [text([role.code, role.data.holder.trim()].filter((part) => part !== '').join('   '))],
    rows: kept.map(([label, value]) => ({ label, value })),
  };
}

/** One line each; several get a dash so that a wrapped line is not taken for a new one. */
function listed(values: readonly string[]): Inlines {
  const items = filled(values);
  return lines(items.map((item) => [text(items.length === 1 ? item : `– ${item}`)]));
}

/** One line for each part; a note keeps its own. */
function duties({ data }: Role): Inlines {
  const known = new Map<string, { part: RaciPart; note: string; ids: string[] }>();
  for (const { part, requirements, note } of data.duties) {
    if (part === null || requirements.length === 0) continue;
    const key = `${part} ${note.trim()}`;
    const same = known.get(key);
    if (same === undefined) known.set(key, { part, note: note.trim(), ids: [...requirements] });
    else same.ids.push(...requirements);
  }
  return lines(
    [...known.values()].map(({ part, note, ids }) => {
      const values = {
        part: fields.duties.columns.part.options[part],
        requirements: [...new Set(ids)].join(', '),
      };
      return [
        text(
          note === ''
            ? translate('rolesDoc.part', values)
            : translate('rolesDoc.partNote', { ...values, note }),
        ),
      ];
    }),
  );
}
