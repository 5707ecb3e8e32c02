import { Anchor, Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type {
  ControlledDocument,
  DocumentVersion,
} from '../../../shared/domain/controlled-documents.ts';
import { printedBody } from '../../../shared/documents/templates/live.ts';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { Comparison } from './compare/Comparison.tsx';
import classes from './Versions.module.css';

interface VersionsProps {
  readonly document: ControlledDocument;
  readonly versions: readonly DocumentVersion[];
}

/** A text that can be compared with another of the same document. */
export interface ComparableText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Every version that was in force, and what changed between two of them. */
export function Versions({ document, versions }: VersionsProps) {
  const texts = useTexts(document, versions);
  const [pair, setPair] = useState<{ before: string; after: string } | null>(null);
  if (versions.length === 0)
    return <p className={classes['none']}>{t('controlled.versions.none')}</p>;
  /** The version with what came after it: the draft, or the next version. */
  const compare = (version: DocumentVersion): void => {
    const at = texts.findIndex(({ id }) => id === version.id);
    const other = texts[at - 1] ?? texts[at + 1];
    if (other === undefined) return;
    const [after, before] = at === 0 ? [version.id, other.id] : [other.id, version.id];
    setPair({ before, after });
  };
  return (
    <div className={classes['versions']}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{t('controlled.versions.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{fieldWords('document-version', 'version').label}</th>
            <th scope="col">{t('controlled.versions.status')}</th>
            <th scope="col">{fieldWords('document-version', 'approvedOn').label}</th>
            <th scope="col">{fieldWords('document-version', 'approvedBy').label}</th>
            <th scope="col">{fieldWords('document-version', 'changeNote').label}</th>
            <th scope="col">{t('controlled.versions.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row" data-figures>
                <Anchor component={Link} href={routes.record(version.id)} size="sm">
                  {version.data.version}
                </Anchor>
              </th>
              <td>
                <StatusChip type="document-version" status={version.status} />
              </td>
              <td data-figures>{formatDay(version.data.approvedOn)}</td>
              <td dir="auto">{version.data.approvedBy}</td>
              <td className={classes['note']} dir="auto">
                {version.data.changeNote}
              </td>
              <td>
                {texts.length > 1 && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<IconArrowsDiff size={14} aria-hidden="true" />}
                    onClick={() => compare(version)}
                  >
                    {t('controlled.compare')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pair !== null && (
        <Comparison texts={texts} pair={pair} onPair={setPair} onClose={() => setPair(null)} />
      )}
    </div>
  );
}

/** What can be compared, the latest first: a draft, then every version with a text. */
function useTexts(
  document: ControlledDocument,
  versions: readonly DocumentVersion[],
): readonly ComparableText[] {
  const language = useOperation('organisation.read', undefined).data?.documentLanguage ?? 'en-GB';
  const { id, status, data } = document;
  const isNew = status !== 'approved' && status !== 'withdrawn';
  const draft = {
    id,
    name: t('controlled.compare.draft', { version: data.version }),
    // Versions have these filled in: what is only filled in is no change.
    text: printedBody(document, language),
  };
  return [
    ...(isNew ? [draft] : []),
    ...versions.map((version) => ({
      id: version.id,
      name: t('controlled.compare.version', {
        version: version.data.version,
        day: formatDay(version.data.approvedOn),
      }),
      text: version.data.body,
    })),
  ];
}
