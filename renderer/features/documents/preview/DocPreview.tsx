import { useMemo } from 'react';
import type { Block, Doc } from '../../../../shared/documents/doc.ts';
import { headingNumbers } from '../../../../shared/documents/numbering.ts';
import { BlockView } from './BlockView.tsx';
import { Cover } from './Cover.tsx';
import { OutlineContext, type OutlineEntry } from './outline.ts';
import classes from './DocPreview.module.css';

/** A document on the screen: the third output of a `Doc`, beside Word and PDF. */
export function DocPreview({ doc }: { readonly doc: Doc }) {
  const outline = useMemo(() => outlineOf(doc.blocks), [doc]);
  const sheets = useMemo(() => sheetsOf(doc.blocks), [doc]);
  return (
    <OutlineContext value={outline}>
      <div className={classes['document']} lang={doc.meta.language}>
        {doc.meta.withoutCover !== true && <Cover meta={doc.meta} />}
        {/* A document is a value: its blocks never move, so their place is their key. */}
        {sheets.map(({ wide, blocks }, index) => (
          <div key={index} className={classes['sheet']} data-wide={wide || undefined}>
            {blocks.map((block, place) => (
              <BlockView key={place} block={block} />
            ))}
          </div>
        ))}
      </div>
    </OutlineContext>
  );
}

function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const numberOf = headingNumbers();
  let depth = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const { id, level, text } = block;
    // Readers expect no step to be left out; on paper a small heading may follow a large one.
    depth = Math.min(level, depth + 1);
    return [{ id, level, depth, text, number: numberOf(block) }];
  });
}

interface Sheet {
  /** For tables that a page holds only across. */
  readonly wide: boolean;
  readonly blocks: Block[];
}

/** The blocks between page breaks. */
function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  const sheets: Sheet[] = [{ wide: false, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      sheets.push({ wide: block.orientation === 'landscape', blocks: [] });
    } else sheets.at(-1)?.blocks.push(block);
  }
  return sheets.filter((sheet) => sheet.blocks.length > 0);
}
