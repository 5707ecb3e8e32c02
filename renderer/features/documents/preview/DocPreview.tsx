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
        <Cover meta={doc.meta} />
        {/* A document is a value: its blocks never move, so their place is their key. */}
        {sheets.map((blocks, index) => (
          <div key={index} className={classes['sheet']}>
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

/** The blocks between page breaks. */
function sheetsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') sheets.push([]);
    else sheets.at(-1)?.push(block);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}
