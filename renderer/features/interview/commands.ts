import type { Command } from '../../lib/commands.ts';
import type { PlainKey } from '../../lib/i18n.ts';
import { focusField, type FieldName } from './focus.ts';

const group = 'interview.group' satisfies PlainKey;

/** What the commands of the interview call. */
interface WayCommands {
  readonly next: () => void;
  readonly previous: () => void;
  readonly jump: () => void;
  readonly search: () => void;
  readonly leave: () => void;
  readonly toggleTree: () => void;
  readonly guidance: () => void;
}

/** The commands that move through the interview; they work in a read-only workspace too. */
export function wayCommands(to: WayCommands): readonly Command[] {
  return [
    {
      id: 'interview.next',
      label: 'interview.next',
      group,
      shortcut: ['Enter', 'Ctrl+Enter'],
      run: to.next,
    },
    {
      id: 'interview.previous',
      label: 'interview.previous',
      group,
      shortcut: ['Shift+Enter', 'Backspace'],
      run: to.previous,
    },
    { id: 'interview.jump', label: 'interview.jump', group, shortcut: 'J', run: to.jump },
    { id: 'interview.search', label: 'interview.search', group, shortcut: '/', run: to.search },
    {
      id: 'interview.leave',
      label: 'interview.leave',
      group,
      shortcut: 'Escape',
      inPalette: false,
      run: to.leave,
    },
    {
      id: 'interview.guidance',
      label: 'interview.guidance.next',
      group,
      shortcut: 'W',
      run: to.guidance,
    },
    {
      id: 'interview.tree',
      label: 'interview.tree.toggle',
      group,
      shortcut: 'T',
      run: to.toggleTree,
    },
    field('note', 'N'),
    field('said-by', 'S'),
    field('recommendation', 'R'),
    field('grade', 'G'),
    field('priority', 'P'),
    field('effort', 'X'),
    field('owner', 'O'),
    field('due', 'D'),
    field('evidence', 'E'),
  ];
}

type GoToField = Exclude<FieldName, 'question' | 'reason' | 'search' | 'maturity'>;

function field(name: GoToField, shortcut: string): Command {
  return {
    id: `interview.field.${name}`,
    label: `interview.go.${name}`,
    group,
    shortcut,
    run: () => void focusField(name),
  };
}

interface AnswerCommands {
  readonly enabled: boolean;
  readonly withMaturity: boolean;
  readonly rate: (
    status: 'conforms' | 'partly' | 'does-not' | 'not-applicable' | 'not-assessed',
  ) => void;
  readonly mature: (level: number) => void;
  readonly flag: () => void;
  readonly takeGrade: () => void;
  readonly takeAction: () => void;
}

/** The commands that change the answer. */
export function answerCommands(to: AnswerCommands): readonly Command[] {
  const when = (): boolean => to.enabled;
  const change = (
    id: string,
    label: PlainKey,
    shortcut: string | string[],
    run: () => void,
  ): Command => ({
    id: `interview.${id}`,
    label,
    group,
    shortcut,
    when,
    run,
  });
  return [
    change('rate.conforms', 'status.conforms', ['1', 'Ctrl+1'], () => to.rate('conforms')),
    change('rate.partly', 'status.partly', ['2', 'Ctrl+2'], () => to.rate('partly')),
    change('rate.does-not', 'status.does-not', ['3', 'Ctrl+3'], () => to.rate('does-not')),
    change('rate.not-applicable', 'status.not-applicable', ['4', 'Ctrl+4'], () =>
      to.rate('not-applicable'),
    ),
    change('rate.not-assessed', 'status.not-assessed', '0', () => to.rate('not-assessed')),
    {
      ...change('maturity', 'interview.go.maturity', 'M', () => void focusField('maturity')),
      when: () => to.enabled && to.withMaturity,
    },
    change('flag', 'interview.followUp', 'F', to.flag),
    change('takeGrade', 'interview.grade.use', 'Shift+G', to.takeGrade),
    change('takeAction', 'interview.action.use', 'A', to.takeAction),
    // While the maturity has the focus, digits mean its levels: later commands win.
    ...[0, 1, 2, 3, 4, 5].map((level): Command => ({
      ...change(`maturity.${level}`, 'interview.maturity', String(level), () => to.mature(level)),
      inPalette: false,
      when: () => to.enabled && to.withMaturity && isInMaturity(),
    })),
  ];
}

function isInMaturity(): boolean {
  return document.activeElement?.closest('[data-field="maturity"]') != null;
}
