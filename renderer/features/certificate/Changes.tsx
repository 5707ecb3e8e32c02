import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CertificateOverview } from '../../../shared/contract/certificate-values.ts';
import { unseenKinds } from '../../../shared/domain/certificate-changes.ts';
import type { ChangeKind } from '../../../shared/domain/records/certification.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cellWords, optionText } from '../../lib/record-words.ts';
import classes from './CertificatePanel.module.css';

type Hint = CertificateOverview['hints'][number];

interface ChangesProps {
  readonly overview: CertificateOverview;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

/** What the body was told, and what in the records it may have to be told of. */
export function Changes({ overview, edited, readOnly }: ChangesProps) {
  const { hints, since } = overview;
  const { changes } = edited.draft as unknown as AimsRecord<'certificate'>['data'];
  const add = ({ kind, record, reason, on }: Hint): void => {
    const what = t('certificate.hint.what', {
      code: record.code,
      title: record.title,
      reason: t(`certificate.hint.${reason}`),
    });
    const row = { kind, what: what.slice(0, 300), on, notifiedOn: null, answer: '' };
    edited.commit({ changes: [...changes, row] });
  };
  return (
    <Section title={t('certificate.changes')} description={t('certificate.changes.about')}>
      {since === null ? (
        <p className={classes['muted']}>{t('certificate.hints.unknown')}</p>
      ) : (
        <Section
          level={3}
          title={t('certificate.hints', { day: formatDay(since) })}
          description={t('certificate.hints.ask', {
            kinds: unseenKinds.map((kind) => changeText(kind)).join(', '),
          })}
        >
          {hints.length === 0 ? (
            <p className={classes['muted']}>
              {t('certificate.hints.none', { day: formatDay(since) })}
            </p>
          ) : (
            <ul className={classes['hints']}>
              {hints.map((hint) => (
                <li key={`${hint.record.id} ${hint.reason}`}>
                  <span>{changeText(hint.kind)}</span>
                  <span className={classes['what']}>
                    <RecordChip record={hint.record} />
                    <span className={classes['reason']}>
                      {t('certificate.hint.on', {
                        reason: t(`certificate.hint.${hint.reason}`),
                        day: formatDay(hint.on),
                      })}
                    </span>
                  </span>
                  {!readOnly && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      leftSection={<IconPlus size={14} aria-hidden="true" />}
                      onClick={() => add(hint)}
                    >
                      {t('certificate.hint.add', { code: hint.record.code })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <NamedFields type="certificate" names={['changes']} edited={edited} readOnly={readOnly} />
    </Section>
  );
}

const changeText = (kind: ChangeKind): string =>
  optionText(cellWords('certificate', 'changes', 'kind'), kind);
