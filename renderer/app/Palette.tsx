import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { Keys } from '../components/Keys.tsx';
import { filterRows } from '../components/table-rows.ts';
import { t } from '../lib/i18n.ts';
import { useApp } from '../lib/store.ts';
import { useEntries, useQuestionEntries, useRecordEntries, type Entry } from './palette-entries.ts';
import classes from './Palette.module.css';

const close = (): void => useApp.setState({ overlay: 'none' });

function run(entry: Entry | undefined): void {
  if (entry === undefined) return;
  close();
  // After the dialog gave the focus back: the command may open another one.
  setTimeout(entry.run, 0);
}

/** Finds records and runs commands by name; opened with Ctrl+K. */
export function Palette() {
  const opened = useApp((state) => state.overlay === 'palette');
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t('app.palette')}
      hideTitle
      size="600px"
      modal={{ centered: false, yOffset: 64, padding: 0 }}
    >
      {opened && <PaletteBody />}
    </Dialog>
  );
}

function PaletteBody() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const entries = useEntries();
  const questions = useQuestionEntries(text);
  const records = useRecordEntries(text);
  const shown = useMemo(() => {
    const named = filterRows(
      entries,
      text,
      ({ label, group, code }) => `${code ?? ''} ${label} ${group}`,
    );
    // A code or a name that somebody typed means that record before anything that sounds alike.
    return [...records.entries, ...named, ...questions.entries];
  }, [entries, questions.entries, records.entries, text]);
  const current = Math.min(at, shown.length - 1);
  // Enter means what is typed. Until that is looked up, the first line may be of an earlier word.
  const pending = records.pending || questions.pending;
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (!entered || pending) return;
    setEntered(false);
    run(shown[current]);
  }, [entered, pending, shown, current]);
  return (
    <div className={classes['palette']}>
      <input
        className={classes['input']}
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-label={t('app.palette')}
        placeholder={t('app.palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setEntered(false);
        }}
        onKeyDown={(event) => {
          const last = shown.length - 1;
          if (event.key === 'ArrowDown') setAt(current >= last ? 0 : current + 1);
          else if (event.key === 'ArrowUp') setAt(current <= 0 ? last : current - 1);
          else if (event.key === 'Enter') setEntered(true);
          else return;
          event.preventDefault();
        }}
      />
      <div
        className={classes['list']}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('app.palette.results')}
      >
        {shown.map((entry, index) => (
          <Fragment key={entry.id}>
            {shown[index - 1]?.group !== entry.group && (
              <div className={classes['group']} role="presentation">
                {entry.group}
              </div>
            )}
            <EntryLine
              id={`${id}-${index}`}
              entry={entry}
              selected={index === current}
              onPoint={() => setAt(index)}
              onRun={() => run(entry)}
            />
          </Fragment>
        ))}
      </div>
      {shown.length === 0 && !pending && (
        <p className={classes['nothing']} role="status">
          {t('app.palette.nothing')}
        </p>
      )}
    </div>
  );
}

interface EntryLineProps {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function EntryLine({ id, entry, selected, onPoint, onRun }: EntryLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const Icon = entry.icon;
  return (
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={selected}
      className={classes['entry']}
      onMouseMove={onPoint}
      onClick={onRun}
    >
      <span className={classes['icon']} aria-hidden="true">
        {Icon !== undefined && <Icon size={16} stroke={1.6} />}
      </span>
      {entry.code !== undefined && <span className={classes['code']}>{entry.code}</span>}
      <span className={classes['label']}>{entry.label}</span>
      {entry.shortcut !== undefined && <Keys shortcut={entry.shortcut} />}
    </div>
  );
}
