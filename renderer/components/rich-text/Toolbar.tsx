import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconBracketsContainStart,
  IconCode,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListNumbers,
  IconTable,
} from '@tabler/icons-react';
import { toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { useMemo, type ComponentType, type RefObject } from 'react';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { isMac, keyCaps } from '../../lib/shortcuts.ts';
import {
  insertTable,
  isInQuote,
  listOf,
  setStyle,
  styleOf,
  toggleBulletList,
  toggleOrderedList,
  toggleQuote,
  type BlockStyle,
} from './commands.ts';
import { gapsOf, selectNextGap } from './gaps.ts';
import { markType, nodeType } from './schema.ts';
import { useRovingFocus } from './useRovingFocus.ts';
import classes from './Toolbar.module.css';

interface ToolbarProps {
  readonly view: RefObject<EditorView | null>;
  readonly state: EditorState;
  readonly label: string;
}

interface Tool {
  readonly name: PlainKey;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly command: Command;
  readonly keys?: string;
  readonly isOn?: (state: EditorState) => boolean;
}

const isMarked =
  (name: 'strong' | 'em' | 'code') =>
  ({ selection, storedMarks, doc }: EditorState): boolean => {
    const type = markType(name);
    const { from, to, empty, $from } = selection;
    if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
    return doc.rangeHasMark(from, to, type);
  };

const item = nodeType('list_item');

/** Groups of buttons, a line between each. */
const groups: readonly (readonly Tool[])[] = [
  [
    {
      name: 'richText.bold',
      icon: IconBold,
      command: toggleMark(markType('strong')),
      keys: 'Ctrl+B',
      isOn: isMarked('strong'),
    },
    {
      name: 'richText.italic',
      icon: IconItalic,
      command: toggleMark(markType('em')),
      keys: 'Ctrl+I',
      isOn: isMarked('em'),
    },
    {
      name: 'richText.code',
      icon: IconCode,
      command: toggleMark(markType('code')),
      keys: 'Ctrl+E',
      isOn: isMarked('code'),
    },
  ],
  [
    {
      name: 'richText.bullets',
      icon: IconList,
      command: toggleBulletList,
      keys: 'Ctrl+Shift+8',
      isOn: (state) => listOf(state) === 'bullet',
    },
    {
      name: 'richText.numbers',
      icon: IconListNumbers,
      command: toggleOrderedList,
      keys: 'Ctrl+Shift+7',
      isOn: (state) => listOf(state) === 'ordered',
    },
    {
      name: 'richText.outdent',
      icon: IconIndentDecrease,
      command: liftListItem(item),
      keys: 'Shift+Tab',
    },
    { name: 'richText.indent', icon: IconIndentIncrease, command: sinkListItem(item), keys: 'Tab' },
    {
      name: 'richText.quote',
      icon: IconBlockquote,
      command: toggleQuote,
      keys: 'Ctrl+Shift+9',
      isOn: isInQuote,
    },
  ],
];

const history: readonly (Tool & { readonly can: (state: EditorState) => boolean })[] = [
  {
    name: 'richText.undo',
    icon: IconArrowBackUp,
    command: undo,
    keys: 'Ctrl+Z',
    can: (state) => undoDepth(state) > 0,
  },
  {
    name: 'richText.redo',
    icon: IconArrowForwardUp,
    command: redo,
    keys: 'Ctrl+Shift+Z',
    can: (state) => redoDepth(state) > 0,
  },
];

const tableTools: readonly { readonly name: PlainKey; readonly command: Command }[] = [
  { name: 'richText.table.rowAbove', command: addRowBefore },
  { name: 'richText.table.rowBelow', command: addRowAfter },
  { name: 'richText.table.columnBefore', command: addColumnBefore },
  { name: 'richText.table.columnAfter', command: addColumnAfter },
  { name: 'richText.table.deleteRow', command: deleteRow },
  { name: 'richText.table.deleteColumn', command: deleteColumn },
  { name: 'richText.table.delete', command: deleteTable },
];

/** The buttons above a text; one stop of the Tab key, the arrow keys move between them. */
export function Toolbar({ view, state, label }: ToolbarProps) {
  const bar = useRovingFocus(() => view.current?.focus());
  const gaps = useMemo(() => gapsOf(state.doc).length, [state.doc]);
  const run = (command: Command): void => {
    const { current } = view;
    if (current === null) return;
    command(current.state, current.dispatch, current);
    current.focus();
  };
  const button = ({ name, icon: Icon, command, keys, isOn }: Tool, can?: boolean) => (
    <ActionIcon
      key={name}
      aria-label={t(name)}
      title={titleOf(name, keys)}
      aria-pressed={isOn?.(state)}
      data-on={isOn?.(state) === true || undefined}
      // Stays reachable while it can't do anything, so that the focus is never lost.
      aria-disabled={!(can ?? command(state))}
      className={classes['button'] ?? ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      <Icon size={16} stroke={1.75} />
    </ActionIcon>
  );
  return (
    <div
      ref={bar.ref}
      className={classes['toolbar']}
      role="toolbar"
      aria-label={t('richText.toolbar', { label })}
      onKeyDown={bar.onKeyDown}
      onFocus={bar.onFocus}
    >
      <StyleChoice state={state} onChoose={(style) => run(setStyle(style))} />
      {groups.map((tools) => (
        <div key={tools[0]?.name} className={classes['group']}>
          {tools.map((tool) => button(tool))}
        </div>
      ))}
      <div className={classes['group']}>
        <TableMenu state={state} onRun={run} />
      </div>
      <div className={classes['group']}>{history.map((tool) => button(tool, tool.can(state)))}</div>
      {gaps > 0 && (
        <Button
          size="compact-xs"
          variant="light"
          className={classes['gaps'] ?? ''}
          title={t('richText.gaps.title')}
          leftSection={<IconBracketsContainStart size={14} aria-hidden="true" />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(selectNextGap)}
        >
          {t('richText.gaps', { count: gaps })}
        </Button>
      )}
    </div>
  );
}

function titleOf(name: PlainKey, keys: string | undefined): string {
  if (keys === undefined) return t(name);
  return t('richText.withKeys', { name: t(name), keys: keyCaps(keys).join(isMac ? '' : '+') });
}

interface StyleChoiceProps {
  readonly state: EditorState;
  readonly onChoose: (style: BlockStyle) => void;
}

const styles = ['paragraph', 'heading1', 'heading2', 'heading3', 'code'] as const;

function StyleChoice({ state, onChoose }: StyleChoiceProps) {
  return (
    <NativeSelect
      aria-label={t('richText.style')}
      size="xs"
      className={classes['style'] ?? ''}
      data={styles.map((style) => ({ value: style, label: t(`richText.style.${style}`) }))}
      value={styleOf(state)}
      onChange={(event) => onChoose(event.currentTarget.value as BlockStyle)}
    />
  );
}

interface TableMenuProps {
  readonly state: EditorState;
  readonly onRun: (command: Command) => void;
}

/** Outside a table the button makes one, inside it offers what can be done with it. */
function TableMenu({ state, onRun }: TableMenuProps) {
  const inside = isInTable(state);
  const name = inside ? 'richText.table' : 'richText.table.insert';
  const target = (
    <ActionIcon
      aria-label={t(name)}
      title={t(name)}
      data-on={inside || undefined}
      className={classes['button'] ?? ''}
      onMouseDown={(event) => event.preventDefault()}
      {...(inside ? {} : { onClick: () => onRun(insertTable) })}
    >
      <IconTable size={16} stroke={1.75} />
    </ActionIcon>
  );
  if (!inside) return target;
  return (
    <Menu shadow="md" position="bottom-start" returnFocus={false}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {tableTools.map((tool) => (
          <Menu.Item
            key={tool.name}
            disabled={!tool.command(state)}
            onClick={() => onRun(tool.command)}
          >
            {t(tool.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
