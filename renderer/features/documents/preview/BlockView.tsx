import { use } from 'react';
import type { Block } from '../../../../shared/documents/doc.ts';
import { DrawingView } from '../../../components/DrawingView.tsx';
import { t } from '../../../lib/i18n.ts';
import { Card, KeyValue, Matrix, Signatures, Table } from './boxes.tsx';
import { InlinesView } from './InlineView.tsx';
import { anchorOf, OutlineContext, showAnchor } from './outline.ts';
import { Picture } from './Picture.tsx';
import classes from './BlockView.module.css';

/** One block of a document. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p className={classes['paragraph']} data-style={block.style ?? 'body'}>
          <InlinesView content={block.content} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'key-value':
      return <KeyValue rows={block.rows} />;
    case 'callout':
      return (
        <div className={classes['callout']} data-tone={block.tone}>
          <p className={classes['calloutTitle']}>{block.title}</p>
          {block.content.map((content, index) => (
            <p key={index} className={classes['paragraph']}>
              <InlinesView content={content} />
            </p>
          ))}
        </div>
      );
    case 'card':
      return <Card block={block} />;
    case 'figure':
      return (
        <figure className={classes['figure']}>
          <figcaption className={classes['figureTitle']}>{block.title}</figcaption>
          <DrawingView drawing={block.drawing} label={block.title} description={block.alt} />
        </figure>
      );
    case 'picture':
      return (
        <figure className={classes['figure']}>
          <figcaption className={classes['figureTitle']}>{block.title}</figcaption>
          {/* Without its bytes it is too large to be shown here; the files have it. */}
          {block.image.bytes.length > 0 ? (
            <Picture image={block.image} className={classes['picture']} />
          ) : (
            <p className={classes['paragraph']} data-style="small">
              {t('documents.preview.largePicture', { alt: block.image.alt })}
            </p>
          )}
        </figure>
      );
    case 'matrix':
      return <Matrix block={block} />;
    case 'signatures':
      return <Signatures block={block} />;
    case 'contents':
      return <Contents block={block} />;
    case 'page-break':
      return null;
  }
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

function Heading({ block }: { readonly block: Of<'heading'> }) {
  const entry = use(OutlineContext).find(({ id }) => id === block.id);
  const number = entry?.number ?? '';
  // The screen's own headings are the first and the second level.
  const Element = (['h3', 'h4', 'h5'] as const)[(entry?.depth ?? block.level) - 1] ?? 'h5';
  return (
    <Element
      id={anchorOf(block.id)}
      tabIndex={-1}
      className={classes['heading']}
      data-level={block.level}
    >
      {number !== '' && <span className={classes['number']}>{number}</span>}
      {block.text}
    </Element>
  );
}

function List({ block }: { readonly block: Of<'list'> }) {
  const { ordered, start = 1, depth = 0 } = block;
  const Element = ordered ? 'ol' : 'ul';
  return (
    <Element className={classes['list']} data-depth={depth} {...(ordered ? { start } : {})}>
      {block.items.map((item, index) => (
        <li key={index}>
          <InlinesView content={item} />
        </li>
      ))}
    </Element>
  );
}

function Contents({ block }: { readonly block: Of<'contents'> }) {
  const outline = use(OutlineContext);
  return (
    <>
      <p className={classes['heading']} data-level={1}>
        {block.title}
      </p>
      <ul className={classes['contents']}>
        {outline
          .filter(({ level }) => level <= block.depth)
          .map(({ id, level, number, text }) => (
            <li key={id} data-level={level}>
              <button type="button" onClick={() => showAnchor(id)}>
                {number !== '' && <span className={classes['number']}>{number}</span>}
                {text}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
