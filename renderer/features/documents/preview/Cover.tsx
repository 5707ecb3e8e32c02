import type { DocMeta } from '../../../../shared/documents/doc.ts';
import { Picture } from './Picture.tsx';
import classes from './Cover.module.css';

/** The first page: whose document it is, what it is, by whom, and when. */
export function Cover({ meta }: { readonly meta: DocMeta }) {
  return (
    <div className={classes['cover']}>
      <div className={classes['logos']}>
        {meta.logos.organisation !== undefined && (
          <Picture image={meta.logos.organisation} className={classes['logo']} />
        )}
        {meta.logos.author !== undefined && (
          <Picture image={meta.logos.author} className={classes['logo']} />
        )}
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
