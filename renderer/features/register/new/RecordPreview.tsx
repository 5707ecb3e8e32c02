import type { RecordBrief } from '../../../../shared/contract/record-values.ts';
import type { FieldSpec } from '../../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { linkName, type RecordDraft } from '../../../../shared/wizards/record-wizard.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import {
  capital,
  fieldWords,
  groupTitle,
  headLabel,
  linkLabel,
  oneOf,
  rowsOf,
  rowTexts,
  textOf,
  valueText,
  type ValueNames,
} from '../../../lib/record-words.ts';
import classes from './RecordPreview.module.css';

interface RecordPreviewProps {
  readonly type: RecordTypeName;
  readonly draft: RecordDraft;
}

/** The record as it will be read, from the entries so far. */
export function RecordPreview({ type, draft }: RecordPreviewProps) {
  const spec = specOf(type);
  const names = useValueNames();
  const data = { ...draft, ...spec.compute?.(draft) };
  const due = draft['due'];
  const parts = spec.groups
    .map((group) => ({
      id: group.id,
      lines: [
        ...group.fields.flatMap((field) => fieldLine(type, field, data, names)),
        ...spec.links
          .filter((link) => link.group === group.id)
          .flatMap(({ name }) => linkLine(type, name, draft)),
      ],
    }))
    .filter(({ lines }) => lines.length > 0);
  const title = textOf(draft['title']);
  const owner = textOf(draft['owner']);
  return (
    <article className={classes['paper']}>
      <p className={classes['kind']}>
        {t('registers.preview.kind', { prefix: spec.prefix, one: capital(oneOf(type)) })}
      </p>
      <p className={classes['title']} data-empty={title.trim() === '' || undefined} dir="auto">
        {title.trim() === '' ? headLabel(type, 'title') : title}
      </p>
      <dl className={classes['lines']}>
        <Line label={headLabel(type, 'owner')} text={owner} />
        <Line label={headLabel(type, 'due')} text={typeof due === 'string' ? formatDay(due) : ''} />
        {spec.links
          .filter((link) => link.required === true && link.group === undefined)
          .flatMap(({ name }) => linkLine(type, name, draft))
          .map((line) => (
            <Line key={line.label} {...line} />
          ))}
      </dl>
      {parts.map(({ id, lines }) => (
        <section key={id}>
          <h3 className={classes['heading']}>{groupTitle(type, id)}</h3>
          <dl className={classes['lines']}>
            {lines.map((line) => (
              <Line key={line.label} {...line} />
            ))}
          </dl>
        </section>
      ))}
      {parts.length === 0 && <p className={classes['none']}>{t('registers.preview.none')}</p>}
    </article>
  );
}

interface LineText {
  readonly label: string;
  readonly text: string;
}

function fieldLine(
  type: RecordTypeName,
  field: FieldSpec,
  data: RecordDraft,
  names: ValueNames,
): readonly LineText[] {
  const words = fieldWords(type, field.name);
  const value = data[field.name];
  // A switch that nobody touched says nothing.
  if (field.kind === 'flag' && value !== true) return [];
  const text =
    field.kind === 'rows'
      ? rowsOf(value)
          .map((row) =>
            rowTexts(field.columns, words, row, names)
              .map((cell) => cell.text)
              .join(' · '),
          )
          .filter(Boolean)
          .join('\n')
      : valueText(field, words, value, names);
  return text === '' ? [] : [{ label: words.label, text }];
}

function linkLine(type: RecordTypeName, relation: string, draft: RecordDraft): readonly LineText[] {
  const records = (draft[linkName(relation)] ?? []) as readonly RecordBrief[];
  if (records.length === 0) return [];
  const text = records.map(({ code, title }) => `${code} ${title}`).join('\n');
  return [{ label: linkLabel(type, relation), text }];
}

function Line({ label, text }: LineText) {
  return (
    <div className={classes['line']}>
      <dt>{label}</dt>
      <dd data-empty={text === '' || undefined} dir="auto">
        {text === '' ? t('registers.nothing') : text}
      </dd>
    </div>
  );
}
