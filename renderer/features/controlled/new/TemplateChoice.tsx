import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { RecordBrief } from '../../../../shared/contract/record-values.ts';
import type { Template } from '../../../../shared/domain/library.ts';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldWords, optionText } from '../../../lib/record-words.ts';
import { nameOf } from '../../../components/wording.ts';
import { TemplatePreview } from './TemplatePreview.tsx';
import { allTemplates, clausesOf, filtered, type TemplateFilter } from './template-filter.ts';
import classes from './TemplateChoice.module.css';

interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  /** Documents made from templates already. */
  readonly made: ReadonlyMap<string, RecordBrief>;
  readonly chosen: Template;
  readonly onChoose: (template: Template) => void;
}

/** Templates by kind, clause and words; the chosen one filled in beside them. */
export function TemplateChoice({ templates, made, chosen, onChoose }: TemplateChoiceProps) {
  const [filter, setFilter] = useState<TemplateFilter>(allTemplates);
  const catalogue = useOperation('content.catalogue', undefined).data;
  const shown = useMemo(() => filtered(templates, filter), [templates, filter]);
  const kinds = [...new Set(templates.map(({ kind }) => kind))];
  const kindWords = fieldWords('document', 'kind');
  const clauseName = (id: string): string => {
    const requirement = catalogue?.requirements.find((one) => one.id === id);
    return requirement === undefined ? id : nameOf(requirement);
  };
  return (
    <div className={classes['choice']}>
      <div className={classes['side']}>
        <div className={classes['filters']}>
          <TextInput
            size="xs"
            aria-label={t('controlled.new.search')}
            placeholder={t('controlled.new.search')}
            leftSection={<IconSearch size={14} aria-hidden="true" />}
            value={filter.search}
            onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
          />
          <Select
            size="xs"
            aria-label={kindWords.label}
            placeholder={t('controlled.new.allKinds')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={kinds.map((value) => ({ value, label: optionText(kindWords, value) }))}
            value={filter.kind}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <Select
            size="xs"
            aria-label={t('controlled.new.clause')}
            placeholder={t('controlled.new.allClauses')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            searchable
            data={clausesOf(templates).map((value) => ({ value, label: clauseName(value) }))}
            value={filter.clause}
            onChange={(clause) => setFilter({ ...filter, clause })}
          />
        </div>
        <TemplateList shown={shown} made={made} chosen={chosen} onChoose={onChoose} />
        {shown.length === 0 && <p className={classes['none']}>{t('controlled.new.nothing')}</p>}
      </div>
      <TemplatePreview key={chosen.id} template={chosen} made={made.get(chosen.id)} />
    </div>
  );
}

interface TemplateListProps {
  readonly shown: readonly Template[];
  readonly made: ReadonlyMap<string, RecordBrief>;
  readonly chosen: Template;
  readonly onChoose: (template: Template) => void;
}

/** One stop of the Tab key; the arrow keys choose. */
function TemplateList({ shown, made, chosen, onChoose }: TemplateListProps) {
  const list = useRef<HTMLUListElement>(null);
  const words = fieldWords('document', 'kind');
  const at = shown.findIndex(({ id }) => id === chosen.id);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: shown.length - 1,
    };
    const to = moves[event.key];
    const template = to === undefined ? undefined : shown[Math.min(shown.length - 1, to)];
    if (template === undefined) return;
    event.preventDefault();
    onChoose(template);
    list.current?.querySelector<HTMLElement>(`[data-template="${template.id}"]`)?.focus();
  };
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={t('controlled.new.templates', { count: shown.length })}
      className={classes['list']}
      onKeyDown={onKeyDown}
    >
      {shown.map((template, index) => {
        const { id, title, kind, clauses } = template;
        const record = made.get(id);
        const isChosen = id === chosen.id;
        return (
          <li
            key={id}
            role="option"
            data-template={id}
            aria-selected={isChosen}
            tabIndex={isChosen || (at < 0 && index === 0) ? 0 : -1}
            className={classes['template']}
            onClick={() => onChoose(template)}
          >
            <span className={classes['name']}>{title}</span>
            <span className={classes['about']}>
              {t('controlled.new.about', {
                kind: optionText(words, kind),
                clauses: clauses.join(', '),
              })}
            </span>
            {record !== undefined && (
              <span className={classes['made']}>
                {t('controlled.new.madeAs', { code: record.code })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
