import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Dialog } from './Dialog.tsx';
import classes from './Picker.module.css';

interface PickerProps<Item> {
  readonly onClose: () => void;
  readonly title: string;
  readonly placeholder: string;
  /** What matches the typed text, best first. */
  readonly find: (query: string) => readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  readonly onPick: (item: Item) => void;
  /** Said in place of the list. */
  readonly none: string;
  /** What is typed, for lists that are looked up elsewhere. */
  readonly onQuery?: (query: string) => void;
  /** Goes back to where the focus was; otherwise the caller says where it goes on. */
  readonly returnFocus?: boolean;
}

/** A list that one types in to choose from: arrows move, Enter picks, Escape closes. */
export function Picker<Item>(props: PickerProps<Item>) {
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      modal={{
        returnFocus: props.returnFocus === true,
        yOffset: '10vh',
        centered: false,
        classNames: { body: classes['body'] ?? '' },
      }}
    >
      <PickerBody {...props} />
    </Dialog>
  );
}

function PickerBody<Item>(props: PickerProps<Item>) {
  const { placeholder, find, keyOf, render, onPick, onClose, none, title } = props;
  const id = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const items = useMemo(() => find(query), [find, query]);
  const active = items[Math.min(index, items.length - 1)];
  const optionId = (item: Item): string => `${id}-${keyOf(item)}`;
  const activeId = active === undefined ? undefined : optionId(active);
  useEffect(() => {
    if (activeId !== undefined)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const pick = (item: Item): void => {
    onClose();
    onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setIndex(Math.min(items.length - 1, index + 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(0, index - 1));
    else if (event.key === 'Enter' && active !== undefined) pick(active);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        data-autofocus
        aria-label={title}
        placeholder={placeholder}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          props.onQuery?.(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={title} className={classes['list']}>
        {items.map((item) => (
          <li
            key={keyOf(item)}
            id={optionId(item)}
            role="option"
            aria-selected={item === active}
            className={classes['item']}
            onClick={() => pick(item)}
          >
            {render(item)}
          </li>
        ))}
      </ul>
      {items.length === 0 && (
        <p className={classes['none']} role="status">
          {none}
        </p>
      )}
    </>
  );
}
