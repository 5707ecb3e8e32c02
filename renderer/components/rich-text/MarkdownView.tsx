import { useMemo, type ReactNode } from 'react';
import {
  gapPlaces,
  liveFields,
  type LiveField,
} from '../../../shared/domain/controlled-documents.ts';
import { isBreak, type RichBlock, type RichInline } from '../../../shared/domain/markdown/model.ts';
import { normalise } from '../../../shared/domain/markdown/normalise.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import { t } from '../../lib/i18n.ts';
import classes from './MarkdownView.module.css';

interface MarkdownViewProps {
  /** Markdown. */
  readonly value: string;
  /** Headings below the one that stands above it on the screen: 3 for the third level. */
  readonly headings?: 2 | 3;
}

/** Markdown to read: open decisions are marked, and nothing in it is ever run or fetched. */
export function MarkdownView({ value, headings = 3 }: MarkdownViewProps) {
  const blocks = useMemo(() => normalise(parseMarkdown(value)), [value]);
  return (
    <div className={classes['text']}>
      <Blocks blocks={blocks} headings={headings} />
    </div>
  );
}

interface BlocksProps {
  readonly blocks: readonly RichBlock[];
  readonly headings: number;
}

function Blocks({ blocks, headings }: BlocksProps) {
  // A text is a value: its blocks never move, so their place is their key.
  return blocks.map((block, at) => <Block key={at} block={block} headings={headings} />);
}

function Block({ block, headings }: { readonly block: RichBlock; readonly headings: number }) {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, headings + block.level - 1) as 2 | 3 | 4 | 5 | 6;
      const Heading = `h${level}` as const;
      return (
        <Heading data-level={block.level} dir="auto">
          <Inlines content={block.content} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List {...(block.ordered ? { start: block.start } : {})}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item} headings={headings} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} headings={headings} />
        </blockquote>
      );
    case 'table':
      return (
        <div className={classes['tableFrame']}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, at) => (
                  <th key={at} scope="col" dir="auto">
                    <Inlines content={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column} dir="auto">
                      <Inlines content={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Inlines({ content }: { readonly content: readonly RichInline[] }) {
  return content.map((inline, at) => {
    if (isBreak(inline)) return <br key={at} />;
    const { text, bold, italic, code } = inline;
    if (code === true) return <code key={at}>{text}</code>;
    const words = <Words text={text} />;
    const leaning = italic === true ? <em>{words}</em> : words;
    return <span key={at}>{bold === true ? <strong>{leaning}</strong> : leaning}</span>;
  });
}

/** Words with their open decisions and with what is filled in on printing. */
function Words({ text }: { readonly text: string }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const gap of gapPlaces(text)) {
    parts.push(<Live key={from} text={text.slice(from, gap.at)} />);
    parts.push(
      <mark key={`gap ${gap.at}`} className={classes['gap']}>
        {gap.text}
      </mark>,
    );
    from = gap.at + gap.text.length;
  }
  parts.push(<Live key={from} text={text.slice(from)} />);
  return parts;
}

function Live({ text }: { readonly text: string }) {
  return text.split(/(\{\{\s*[\w.]{1,60}\s*\}\})/).map((part, at) => {
    const field = liveFieldIn(part);
    if (field === undefined) return part;
    return (
      <span key={at} className={classes['live']} title={t('richText.live.title')}>
        {t(`richText.live.${field}`)}
      </span>
    );
  });
}

function liveFieldIn(part: string): LiveField | undefined {
  const name = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(part)?.[1];
  return liveFields.find((field) => field === name);
}
