import type { Inline, Inlines } from '../../../../shared/documents/doc.ts';
import { StatusIcon } from '../../../components/StatusMark.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { showAnchor } from './outline.ts';
import classes from './InlineView.module.css';

/** A run of text with its marks, tags and references. */
export function InlinesView({ content }: { readonly content: Inlines }) {
  return content.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <TextView inline={inline} />;
    case 'mark':
      return (
        <span className={classes['mark']}>
          <StatusIcon status={inline.mark} size={12} />
          {inline.label}
        </span>
      );
    case 'tag':
      return (
        <span className={classes['tag']}>
          <Tag tone={inline.tone}>{inline.label}</Tag>
        </span>
      );
    case 'reference':
      return (
        <button
          type="button"
          className={classes['reference']}
          onClick={() => showAnchor(inline.target)}
        >
          {inline.text}
        </button>
      );
    case 'break':
      return <br />;
  }
}

function TextView({ inline }: { readonly inline: Extract<Inline, { kind: 'text' }> }) {
  const { text, bold, italic, mono, muted } = inline;
  if (bold !== true && italic !== true && mono !== true && muted !== true) {
    return <span className={classes['text']}>{text}</span>;
  }
  const Element =
    mono === true ? 'code' : bold === true ? 'strong' : italic === true ? 'em' : 'span';
  return (
    <Element
      className={classes['text']}
      data-italic={italic || undefined}
      data-muted={muted || undefined}
      data-mono={mono || undefined}
    >
      {text}
    </Element>
  );
}
