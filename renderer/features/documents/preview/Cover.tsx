import { useCallback } from 'react';
import type { DocImage, DocMeta } from '../../../../shared/documents/doc.ts';
import classes from './Cover.module.css';

/** The first page: whose document it is, what it is, by whom, and when. */
export function Cover({ meta }: { readonly meta: DocMeta }) {
  return (
    <div className={classes['cover']}>
      <div className={classes['logos']}>
        {meta.logos.organisation !== undefined && <Logo image={meta.logos.organisation} />}
        {meta.logos.author !== undefined && <Logo image={meta.logos.author} />}
      </div>
      <p className={classes['organisation']}>{meta.organisation}</p>
      <p className={classes['title']}>{meta.title}</p>
      {meta.subtitle !== undefined && <p className={classes['subtitle']}>{meta.subtitle}</p>}
      <dl className={classes['rows']}>
        {meta.cover.map(({ label, value }) => (
          <div key={label} className={classes['row']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Logo({ image }: { readonly image: DocImage }) {
  const show = useCallback(
    (element: HTMLImageElement) => {
      const bytes = new Uint8Array(image.bytes);
      const address = URL.createObjectURL(new Blob([bytes], { type: image.mime }));
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [image],
  );
  return <img ref={show} alt={image.alt} className={classes['logo']} />;
}
