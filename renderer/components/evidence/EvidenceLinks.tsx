import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import type { EvidenceLink } from '../../../shared/domain/evidence.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { Chip } from '../Tag.tsx';
import classes from './EvidenceLinks.module.css';

interface EvidenceLinksProps {
  readonly links: readonly EvidenceLink[];
  readonly records: readonly RecordBrief[];
  /** What a chip says; the question where it is left out. */
  readonly words?: (link: EvidenceLink) => string;
}

/** The answers and records that a piece of evidence supports, as ways to them. */
export function EvidenceLinks({ links, records, words }: EvidenceLinksProps) {
  return (
    <span className={classes['links']}>
      {links.length + records.length === 0 && t('evidence.unused')}
      {records.map(({ id, code, title }) => (
        <Chip key={id} href={routes.record(id)} title={title}>
          {code}
        </Chip>
      ))}
      {links.map((link) => (
        <Chip key={link.id} href={routes.interview(link.assessmentId, link.questionId)}>
          {words?.(link) ?? link.questionId}
        </Chip>
      ))}
    </span>
  );
}
