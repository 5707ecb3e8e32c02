import type { Block, Inlines } from '../../../../shared/documents/doc.ts';
import { InlinesView } from './InlineView.tsx';
import { anchorOf } from './outline.ts';
import classes from './boxes.module.css';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A table with its columns in the asked proportions. */
export function Table({ block }: { readonly block: Of<'table'> }) {
  const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <table className={classes['table']} data-dense={block.dense || undefined}>
      {block.caption !== undefined && <caption>{block.caption}</caption>}
      <colgroup>
        {block.columns.map(({ weight }, index) => (
          <col key={index} style={{ width: `${(100 * weight) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map(({ header, align }, index) => (
            <th key={index} scope="col" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place} data-align={block.columns[place]?.align}>
                <InlinesView content={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly label: string;
  readonly value: Inlines;
}

/** Names and values under each other. */
export function KeyValue({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className={classes['rows']}>
      {rows.map(({ label, value }, index) => (
        <div key={index} className={classes['row']}>
          <dt>{label}</dt>
          <dd>
            <InlinesView content={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A finding, or one question with its answer, in a box of its own. */
export function Card({ block }: { readonly block: Of<'card'> }) {
  return (
    <div className={classes['card']} id={anchorOf(block.id)} tabIndex={-1}>
      <p className={classes['cardTitle']}>
        <InlinesView content={block.title} />
      </p>
      {block.badges.length > 0 && (
        <p className={classes['badges']}>
          <InlinesView content={block.badges} />
        </p>
      )}
      {block.rows.length > 0 && <KeyValue rows={block.rows} />}
    </div>
  );
}

/** A grid of toned cells. */
export function Matrix({ block }: { readonly block: Of<'matrix'> }) {
  return (
    <table className={classes['table']}>
      <caption>{block.title}</caption>
      <thead>
        <tr>
          <td>{block.corner}</td>
          {block.columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ label, cells }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            {cells.map(({ text, tone }, place) => (
              <td key={place} data-tone={tone}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lines to sign on. */
export function Signatures({ block }: { readonly block: Of<'signatures'> }) {
  const { labels } = block;
  return (
    <div className={classes['signatures']}>
      {block.signers.map(({ name, role, statement, date }, index) => (
        <div key={index}>
          <p className={classes['statement']}>{statement}</p>
          <Line label={labels.name} value={name} />
          <Line label={labels.role} value={role} />
          <Line label={labels.date} value={date ?? ''} />
          <Line label={labels.signature} value="" />
        </div>
      ))}
    </div>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <p className={classes['line']}>
      <span className={classes['lineLabel']}>{label}</span>
      <span className={classes['lineValue']}>{value}</span>
    </p>
  );
}
