import { t } from '../../../lib/i18n.ts';
import type { TextPiece } from '../../../lib/text-changes.ts';
import type { Change, Part } from './compare.ts';
import classes from './CompareView.module.css';

/** Which of two texts is shown: one of them, what both have, or both in one. */
export type Side = 'same' | 'removed' | 'added' | 'both';

interface PartViewProps {
  readonly part: Part;
  readonly side: Side;
  readonly change?: Extract<Change, { kind: 'changed' }>;
}

/** A paragraph, an item or a row with what changed in it. */
export function PartView({ part, side, change }: PartViewProps) {
  const { kind, depth } = part;
  return (
    <div
      className={classes['part']}
      data-kind={kind}
      data-side={change === undefined ? side : 'same'}
      data-depth={Math.min(depth, 4)}
      dir="auto"
    >
      {change === undefined ? (
        <Whole text={part.text} side={side} />
      ) : change.onlyFormat ? (
        <>
          {part.text}
          <span className={classes['format']}>{t('controlled.compare.formatOnly')}</span>
        </>
      ) : (
        change.pieces.map((piece, at) => <Piece key={at} piece={piece} side={side} />)
      )}
    </div>
  );
}

function Whole({ text, side }: { readonly text: string; readonly side: Side }) {
  if (side === 'removed') return <del>{text}</del>;
  if (side === 'added') return <ins>{text}</ins>;
  return text;
}

function Piece({
  piece: { kind, text },
  side,
}: {
  readonly piece: TextPiece;
  readonly side: Side;
}) {
  if (kind === 'same') return text;
  if (side !== 'both' && side !== kind) return null;
  return kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>;
}
