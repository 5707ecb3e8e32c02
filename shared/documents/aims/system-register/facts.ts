import { missingFields } from '../../../domain/records/schema.ts';
import { isOverdue } from '../../../domain/records/record.ts';
import { specOf } from '../../../domain/records/types.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import { codesOf } from '../context/common.ts';
import type { AimsDocInput } from '../kind.ts';
import { isInUse, systemFacts, type System, type SystemFacts } from '../technical-file/facts.ts';

/** What the register says, found once. */
export interface RegisterFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  /** By code, retired ones too: the register is a record of what was in use. */
  readonly systems: readonly SystemFacts[];
  /** Sentences that say what is missing. */
  readonly open: readonly string[];
}

export function registerFacts(input: AimsDocInput): RegisterFacts {
  const systems = input.records.of('system').map((system) => systemFacts(input, system));
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    systems,
    open: openPoints(systems, input.createdAt.slice(0, 10)),
  };
}

/** Systems that are not retired. */
export function activeOf(systems: readonly SystemFacts[]): readonly SystemFacts[] {
  return systems.filter(({ system }) => system.status !== 'retirement');
}

function openPoints(all: readonly SystemFacts[], today: string): readonly string[] {
  if (all.length === 0) return [translate('systemRegister.open.none')];
  const active = activeOf(all);
  const systems = active.map(({ system }) => system);
  return [
    ...counted('systemRegister.open.prohibited', systems.filter(isProhibited)),
    ...counted('systemRegister.open.incomplete', systems.filter(isIncomplete)),
    ...counted(
      'systemRegister.open.owner',
      systems.filter(({ owner }) => owner.trim() === ''),
    ),
    ...counted('systemRegister.open.class', systems.filter(isUnclassified)),
    ...counted(
      'systemRegister.open.impact',
      active.filter(isUnassessed).map(({ system }) => system),
    ),
    ...counted(
      'systemRegister.open.overdue',
      systems.filter((system) => isOverdue(system, today)),
    ),
  ];
}

type CountedKey =
  | 'systemRegister.open.prohibited'
  | 'systemRegister.open.incomplete'
  | 'systemRegister.open.owner'
  | 'systemRegister.open.class'
  | 'systemRegister.open.impact'
  | 'systemRegister.open.overdue';

function counted(key: CountedKey, systems: readonly System[]): readonly string[] {
  if (systems.length === 0) return [];
  return [translate(key, { count: systems.length, codes: codesOf(systems) })];
}

const isProhibited = ({ data }: System): boolean => data.aiActClass === 'prohibited';

/** The class has a sentence of its own. */
const isIncomplete = ({ data }: System): boolean =>
  missingFields(specOf('system'), data).some((name) => name !== 'aiActClass');

const isUnclassified = ({ data }: System): boolean =>
  data.aiActClass === null || data.classification.length === 0;

const isUnassessed = ({ system, impacts }: SystemFacts): boolean =>
  isInUse(system) && impacts.length === 0;
