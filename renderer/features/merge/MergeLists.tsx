import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CodeChange, MergeItem, MergeRefusal } from '../../../shared/domain/merge/model.ts';
import { Section } from '../../components/Page.tsx';
import { TextChange } from '../../components/records/TextChange.tsx';
import { useValueNames } from '../../components/records/useRecordNames.ts';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Merge.module.css';
import { fieldText, kindText, valueOf } from '../../components/records/entity-words.ts';

/** As many of a kind as are shown before somebody asks for more. */
const atFirst = 50;

/** What flows in, by kind; each opens to its fields before and after. */
export function ItemList({ items }: { readonly items: readonly MergeItem[] }) {
  const kinds = new Map<string, MergeItem[]>();
  for (const item of items) {
    const kind = kindText(item);
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return (
    <Section
      title={t('merge.flowsIn')}
      description={t('merge.count.records', { count: items.length })}
    >
      {[...kinds].map(([kind, ofKind]) => (
        <KindList key={kind} kind={kind} items={ofKind} />
      ))}
    </Section>
  );
}

function KindList({
  kind,
  items,
}: {
  readonly kind: string;
  readonly items: readonly MergeItem[];
}) {
  const [shown, setShown] = useState(atFirst);
  const left = items.length - shown;
  return (
    <Section level={3} title={`${kind} (${formatNumber(items.length)})`}>
      <ul className={classes['list']}>
        {items.slice(0, shown).map((item) => (
          <li key={item.key}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => setShown(shown + 200)}>
          {t('merge.more', { count: Math.min(left, 200) })}
        </Button>
      )}
    </Section>
  );
}

function Item({ item }: { readonly item: MergeItem }) {
  const [isOpen, setIsOpen] = useState(false);
  const { kind, code, title, by, fields } = item;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t(`merge.kind.${kind}`)}</strong>{' '}
        <span dir="auto">
          {code} {title}
        </span>{' '}
        <span className={classes['kind']}>
          {by !== null && t('merge.by', { actor: by.actor, when: formatInstant(by.at) })}
        </span>
      </summary>
      {isOpen && (
        <dl className={classes['parts']}>
          {fields.map((change) => (
            <FieldPart key={change.field} item={item} change={change} />
          ))}
        </dl>
      )}
    </details>
  );
}

interface FieldPartProps {
  readonly item: MergeItem;
  readonly change: MergeItem['fields'][number];
}

function FieldPart({ item, change }: FieldPartProps) {
  const names = useValueNames();
  const [before, after] = [change.before, change.after].map((value) =>
    valueOf(item, change.field, value, names),
  );
  if (before === after) return null;
  return (
    <div>
      <dt>{fieldText(item, change.field)}</dt>
      <dd>
        <TextChange before={before ?? ''} after={after ?? ''} />
      </dd>
    </div>
  );
}

interface RefusalListProps {
  readonly refusals: readonly MergeRefusal[];
  readonly codes: readonly CodeChange[];
}

/** What gets another code, and what can't come in and why. */
export function RefusalList({ refusals, codes }: RefusalListProps) {
  return (
    <>
      {codes.length > 0 && (
        <Section title={t('merge.codes')} description={t('merge.codes.help')}>
          <ul className={classes['list']}>
            {codes.map(({ key, title, from, code }) => (
              <li key={key}>{t('merge.codes.line', { title, from, to: code })}</li>
            ))}
          </ul>
        </Section>
      )}
      {refusals.length > 0 && (
        <Section title={t('merge.notMerged')}>
          <ul className={classes['list']}>
            {refusals.map((one) => (
              <li key={one.key}>
                <strong>{kindText(one)}</strong>{' '}
                <span dir="auto">
                  {one.code} {one.title}
                </span>
                <p className={classes['help']}>
                  {t(`merge.refused.${one.reason}`, { detail: one.detail })}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
