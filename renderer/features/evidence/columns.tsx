import type { EvidenceEntry } from '../../../shared/contract/values.ts';
import type { Column } from '../../components/DataTable.tsx';
import { Chip } from '../../components/Tag.tsx';
import { HashCopy } from '../../components/evidence/EvidenceFacts.tsx';
import { kindIcon, kindLabel } from '../../components/evidence/kind.ts';
import { formatBytes, formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './EvidenceScreen.module.css';

/** Chips in one line; the detail names all links. */
const mostChips = 2;

/** The columns of the register; fewer while the detail stands beside it. */
export function evidenceColumns(narrow: boolean): readonly Column<EvidenceEntry>[] {
  const columns: readonly (Column<EvidenceEntry> & { readonly wide?: true })[] = [
    {
      id: 'code',
      header: t('evidence.code'),
      width: '88px',
      sort: ({ evidence }) => evidence.code,
      cell: ({ evidence }) => <strong>{evidence.code}</strong>,
    },
    {
      id: 'title',
      header: t('evidence.title'),
      sort: ({ evidence }) => evidence.title,
      cell: ({ evidence: { title, description } }) => (
        <span title={description === '' ? title : `${title}\n${description}`}>{title}</span>
      ),
    },
    {
      id: 'kind',
      header: t('evidence.kind'),
      width: '116px',
      sort: ({ evidence }) => kindLabel(evidence),
      cell: ({ evidence }) => {
        const Icon = kindIcon(evidence);
        return (
          <span className={classes['kind']}>
            <Icon size={14} aria-hidden="true" />
            {kindLabel(evidence)}
          </span>
        );
      },
    },
    {
      id: 'size',
      header: t('evidence.size'),
      width: '80px',
      align: 'right',
      sort: ({ evidence }) => evidence.size,
      cell: ({ evidence: { size } }) => (size === null ? '–' : formatBytes(size)),
    },
    {
      id: 'sha256',
      header: t('evidence.sha256'),
      width: '132px',
      wide: true,
      cell: ({ evidence: { sha256 } }) => (sha256 === null ? '–' : <HashCopy sha256={sha256} />),
    },
    {
      id: 'links',
      header: t('evidence.usedOn'),
      width: '248px',
      wide: true,
      sort: ({ links, records }) => links.length + records.length,
      cell: (entry) => <Uses entry={entry} />,
    },
    {
      id: 'added',
      header: t('evidence.added'),
      width: '108px',
      sort: ({ evidence }) => evidence.createdAt,
      cell: ({ evidence }) => formatDay(evidence.createdAt.slice(0, 10)),
    },
  ];
  return columns.filter(({ wide }) => !(narrow && wide === true));
}

/** What it is used on, in one line. */
function Uses({ entry: { links, records } }: { readonly entry: EvidenceEntry }) {
  const uses = [
    ...records.map(({ id, code }) => ({ id, name: code, href: routes.record(id) })),
    ...links.map(({ id, assessmentId, questionId }) => ({
      id,
      name: questionId,
      href: routes.interview(assessmentId, questionId),
    })),
  ];
  if (uses.length === 0) return <span className={classes['unused']}>{t('evidence.unused')}</span>;
  return (
    <span className={classes['oneLine']}>
      {uses.slice(0, mostChips).map(({ id, name, href }) => (
        <Chip key={id} href={href}>
          {name}
        </Chip>
      ))}
      {uses.length > mostChips && t('evidence.usedOn.more', { count: uses.length - mostChips })}
    </span>
  );
}
