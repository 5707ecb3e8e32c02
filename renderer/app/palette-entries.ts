import {
  IconClipboardCheck,
  IconList,
  IconMessageQuestion,
  IconPaperclip,
  IconPlus,
} from '@tabler/icons-react';
import { useMemo, type ComponentType } from 'react';
import { useLocation } from 'wouter';
import { questionsOf } from '../../shared/domain/assessment.ts';
import { searchInterview } from '../../shared/domain/interview.ts';
import { recordTypeNames, specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { useOperation } from '../lib/api.ts';
import { availableCommands, shortcutsOf, useCommandList, type Command } from '../lib/commands.ts';
import { t } from '../lib/i18n.ts';
import { manyOf, oneOf } from '../lib/record-words.ts';
import { goTo, routes } from '../lib/routes.ts';
import { useApp, useReadOnly } from '../lib/store.ts';
import { allAreas, areaOf } from './areas.ts';
import { registerExtras } from './record-panels.tsx';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly code?: string;
  readonly shortcut?: string | undefined;
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }> | undefined;
  readonly run: () => void;
}

/** Entries that are looked up elsewhere. */
interface Found {
  readonly entries: readonly Entry[];
  /** What is shown does not answer what is typed yet. */
  readonly pending: boolean;
}

const mostQuestions = 8;
const mostRecords = 12;

/**
 * Commands of the screen first, then gap analyses, commands that work everywhere, registers,
 * evidence.
 */
export function useEntries(): readonly Entry[] {
  const commands = useCommandList();
  const open = useApp((state) => state.workspace != null);
  const readOnly = useReadOnly();
  const assessments = useOperation('assessment.list', undefined, { enabled: open }).data;
  const evidence = useOperation('evidence.list', undefined, { enabled: open }).data;
  return useMemo(() => {
    const all = availableCommands(commands).filter(({ inPalette }) => inPalette !== false);
    const isCommon = ({ group }: Command): boolean => group.startsWith('app.');
    return [
      ...byGroup(all.filter((command) => !isCommon(command)).map(commandEntry)),
      ...(assessments ?? []).map(({ assessment }) => ({
        id: assessment.id,
        group: t('app.palette.assessments'),
        label: assessment.title,
        code: assessment.code,
        icon: IconClipboardCheck,
        run: () => goTo(routes.interview(assessment.id)),
      })),
      ...byGroup(all.filter(isCommon).map(commandEntry)),
      ...(open ? [...screenEntries, ...registerEntries] : []),
      ...(open && !readOnly ? newEntries : []),
      ...(evidence ?? []).map(({ evidence: item }) => ({
        id: item.id,
        group: t('app.palette.evidence'),
        label: item.title,
        code: item.code,
        icon: IconPaperclip,
        run: () => goTo(routes.evidence(item.id)),
      })),
    ];
  }, [commands, assessments, evidence, open, readOnly]);
}

/** Records of all registers by code or words. */
export function useRecordEntries(text: string): Found {
  const search = text.trim();
  const open = useApp((state) => state.workspace != null);
  const wanted = open && search.length >= 2;
  const query = useOperation(
    'record.find',
    { types: [...recordTypeNames], search: search.slice(0, 200) },
    { enabled: wanted, keepPrevious: true },
  );
  const found = query.data;
  const entries = useMemo(
    () =>
      !wanted || found === undefined
        ? []
        : found.slice(0, mostRecords).map(({ id, type, code, title }) => ({
            id,
            group: t('registers.palette.found'),
            label: title,
            code,
            icon: registerIcon(type),
            run: () => goTo(routes.record(id)),
          })),
    [wanted, found],
  );
  return { entries, pending: query.isLoading || (wanted && query.isPlaceholderData) };
}

/** The picture of the area that a type belongs to. */
function registerIcon(type: RecordTypeName): Entry['icon'] {
  return areaOf(routes.register(type), type)?.icon ?? IconList;
}

/** Whether an area of the sidebar already leads to a register under the same name. */
const isArea = (type: RecordTypeName): boolean =>
  allAreas.some(
    ({ label, tabs: [first] }) => first.href === routes.register(type) && t(label) === manyOf(type),
  );

const registerEntries: readonly Entry[] = recordTypeNames
  .filter((type) => !isArea(type))
  .map((type) => ({
    id: `go.register.${type}`,
    group: t('registers.palette.go'),
    label: manyOf(type),
    icon: registerIcon(type),
    run: () => goTo(routes.register(type)),
  }));

/** Screens of areas that the sidebar does not lead to itself: their other tabs. */
const screenEntries: readonly Entry[] = allAreas.flatMap(({ tabs, icon }) =>
  tabs.slice(1).flatMap(({ label, href }) =>
    typeof label === 'string'
      ? [
          {
            id: `go${href}`,
            group: t('app.goGroup'),
            label: t(label),
            icon,
            run: () => goTo(href),
          },
        ]
      : [],
  ),
);

/** What exists once is begun on its own screen. */
const newEntries: readonly Entry[] = recordTypeNames
  .filter((type) => specOf(type).single !== true && registerExtras[type]?.canCreate !== false)
  .map((type) => ({
    id: `new.${type}`,
    group: t('registers.palette.new'),
    label: t('registers.new', { one: oneOf(type) }),
    icon: IconPlus,
    run: () => goTo(registerExtras[type]?.newHref ?? routes.recordNew(type)),
  }));

/** Questions and notes of the gap analysis on screen, or of the latest, that contain the words. */
export function useQuestionEntries(text: string): Found {
  const [address] = useLocation();
  const wanted = text.trim().length >= 3;
  const open = useApp((state) => state.workspace != null);
  const list = useOperation('assessment.list', undefined, { enabled: wanted && open });
  const onScreen = /^\/assessments\/([^/]+)\//.exec(address)?.[1];
  const id = onScreen ?? list.data?.[0]?.assessment.id;
  const detail = useOperation(
    'assessment.read',
    { id: id ?? '' },
    { enabled: wanted && id !== undefined },
  );
  const catalogue = useOperation('content.catalogue', undefined, { enabled: wanted });
  const entries = useMemo(() => {
    if (!wanted || detail.data === undefined || catalogue.data === undefined) return [];
    const { assessment, answers } = detail.data;
    const hits = searchInterview(text, questionsOf(assessment, catalogue.data), answers);
    return hits.slice(0, mostQuestions).map(({ question, snippet }) => ({
      id: question.id,
      group: t('app.palette.questions', { title: assessment.title }),
      label: snippet,
      code: question.id.replace(/^Q-/, ''),
      icon: IconMessageQuestion,
      run: () => goTo(routes.interview(assessment.id, question.id)),
    }));
  }, [wanted, text, detail.data, catalogue.data]);
  return { entries, pending: list.isLoading || detail.isLoading || catalogue.isLoading };
}

function commandEntry(command: Command): Entry {
  return {
    id: command.id,
    group: t(command.group),
    label: t(command.label),
    shortcut: shortcutsOf(command)[0],
    icon: command.icon,
    run: () => void command.run(),
  };
}

/** Entries of the same group next to each other. */
function byGroup(entries: readonly Entry[]): readonly Entry[] {
  return [...Map.groupBy(entries, ({ group }) => group).values()].flat();
}
