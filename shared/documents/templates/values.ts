import type { Day } from '../../domain/common.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Records } from '../../domain/records/record.ts';
import type { FillValues } from '../../domain/template-filling.ts';
import { messages, translate, type MessageKey } from '../../i18n/index.ts';
import { wordsFor } from '../words.ts';
import {
  competenceTable,
  criteriaTables,
  excludedTable,
  objectivesTable,
  partiesTable,
  risksTable,
  rolesTable,
  suppliersTable,
  systemsTable,
  type TableFacts,
} from './tables.ts';

/** What templates are filled from. */
export interface TemplateFacts {
  readonly organisation: Organisation;
  readonly records: Records;
  readonly today: Day;
}

/** What every placeholder of the templates stands for in a workspace. */
export function templateValues({ organisation, records, today }: TemplateFacts): FillValues {
  const words = wordsFor(organisation.documentLanguage);
  const { name, legalName, sector, headcount, sites, aiRoles } = organisation;
  const places = sites.map((site) => [site.name, site.address].filter(Boolean).join(', '));
  const facts: TableFacts = { records, words };
  return {
    words: {
      'organisation.name': name,
      'organisation.legalName': legalName || null,
      'organisation.sector': sector === null ? null : translate(`sector.${sector}`),
      'organisation.headcount': headcount === null ? null : words.number(headcount),
      'organisation.sites': places.length === 0 ? null : places.join('; '),
      'organisation.aiRoles':
        aiRoles.length === 0
          ? null
          : words.list(aiRoles.map((role) => translate(`aiRole.${role}`))),
      'scope.statement': records.only('scope')?.data.statement ?? null,
      today: words.date(today),
    },
    tables: {
      'ai-systems': systemsTable(facts),
      objectives: objectivesTable(facts),
      'interested-parties': partiesTable(facts),
      'controls-excluded': excludedTable(facts),
      'risks-top': risksTable(facts),
      'risk-criteria': criteriaTables(facts),
      suppliers: suppliersTable(facts),
      roles: rolesTable(facts),
      competence: competenceTable(facts),
    },
    gap: gapWords,
  };
}

/** What stands in brackets where a placeholder has no value. */
export function gapWords(name: string): string {
  const key = `fill.gap.${name}`;
  return isMessage(key) ? translate(key) : translate('fill.gap.other', { name });
}

const isMessage = (key: string): key is Extract<MessageKey, `fill.gap.${string}`> & PlainGap =>
  key in messages;
type PlainGap = Exclude<Extract<MessageKey, `fill.gap.${string}`>, 'fill.gap.other'>;
