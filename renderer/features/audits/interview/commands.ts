import { focusPlace } from '../../../components/interview/focus.ts';
import type { Command } from '../../../lib/commands.ts';
import type { PlainKey } from '../../../lib/i18n.ts';

/** Answers by their keys. */
export const answerKeys = {
  conforms: '1',
  'does-not': '2',
  'not-applicable': '3',
  'not-reached': '4',
  open: '0',
} as const;
export type CheckStatus = keyof typeof answerKeys;

const group = 'auditInterview.group' satisfies PlainKey;

interface WayCommands {
  readonly next: () => void;
  readonly previous: () => void;
  readonly search: () => void;
  readonly leave: () => void;
  readonly toggleList: () => void;
}

/** The commands that move through the checklist; they work in a read-only workspace too. */
export function wayCommands(to: WayCommands): readonly Command[] {
  return [
    {
      id: 'auditInterview.next',
      label: 'auditInterview.next',
      group,
      shortcut: ['Enter', 'Ctrl+Enter', 'ArrowDown', 'ArrowRight'],
      run: to.next,
    },
    {
      id: 'auditInterview.previous',
      label: 'auditInterview.previous',
      group,
      shortcut: ['Shift+Enter', 'Backspace', 'ArrowUp', 'ArrowLeft'],
      run: to.previous,
    },
    {
      id: 'auditInterview.search',
      label: 'auditInterview.search',
      group,
      shortcut: '/',
      run: to.search,
    },
    {
      id: 'auditInterview.leave',
      label: 'auditInterview.leave',
      group,
      shortcut: 'Escape',
      inPalette: false,
      run: to.leave,
    },
    {
      id: 'auditInterview.list',
      label: 'auditInterview.list.toggle',
      group,
      shortcut: 'T',
      run: to.toggleList,
    },
    field('notes', 'N'),
    field('sample', 'S'),
    field('spokenTo', 'P'),
    field('evidence', 'E'),
  ];
}

function field(name: 'notes' | 'sample' | 'spokenTo' | 'evidence', shortcut: string): Command {
  return {
    id: `auditInterview.field.${name}`,
    label: `auditInterview.go.${name}`,
    group,
    shortcut,
    run: () => void focusPlace(name),
  };
}

interface AnswerCommands {
  readonly enabled: boolean;
  readonly answer: (status: CheckStatus) => void;
  readonly flag: () => void;
  readonly find: () => void;
}

/** The commands that change the answer. */
export function answerCommands(to: AnswerCommands): readonly Command[] {
  const when = (): boolean => to.enabled;
  const rate = (status: CheckStatus): Command => ({
    id: `auditInterview.answer.${status}`,
    label: `auditInterview.answer.${status}`,
    group,
    shortcut: [answerKeys[status], `Ctrl+${answerKeys[status]}`],
    when,
    run: () => to.answer(status),
  });
  return [
    rate('conforms'),
    rate('does-not'),
    rate('not-applicable'),
    rate('not-reached'),
    { ...rate('open'), shortcut: answerKeys.open },
    {
      id: 'auditInterview.flag',
      label: 'auditInterview.flag',
      group,
      shortcut: 'F',
      when,
      run: to.flag,
    },
    {
      id: 'auditInterview.finding',
      label: 'audits.finding.new',
      group,
      shortcut: 'A',
      when,
      run: to.find,
    },
  ];
}
