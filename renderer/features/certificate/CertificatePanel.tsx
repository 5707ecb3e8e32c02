import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCertificate } from '@tabler/icons-react';
import type { CertificateOverview } from '../../../shared/contract/certificate-values.ts';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { threeYears } from '../../../shared/domain/certificate.ts';
import { Banner } from '../../components/Banner.tsx';
import { DrawingView } from '../../components/DrawingView.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Section } from '../../components/Page.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { QueryView } from '../../components/states.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { Changes } from './Changes.tsx';
import { CycleTable } from './CycleTable.tsx';
import { cycleFigure, kindText, nextText, standingText } from './cycle-texts.ts';
import classes from './CertificatePanel.module.css';

/** On the page of a certificate: its three years, what is next, and what the body is to be told. */
export function CertificatePanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const query = useOperation('certificate.overview', { id: record.id }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {(overview) => (
        <div className={classes['panel']}>
          <Cycle id={record.id} overview={overview} edited={edited} readOnly={readOnly} />
          <Changes overview={overview} edited={edited} readOnly={readOnly} />
        </div>
      )}
    </QueryView>
  );
}

interface CycleProps {
  readonly id: string;
  readonly overview: CertificateOverview;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

function Cycle({ id, overview, edited, readOnly }: CycleProps) {
  const { standing, audits, others } = overview;
  const figure = cycleFigure(overview);
  const missed = standing?.missed ?? [];
  return (
    <Section
      title={t('certificate.cycle')}
      actions={
        !readOnly &&
        figure !== null && (
          <Button
            variant={audits.some(({ audit }) => audit === null) ? 'filled' : 'default'}
            onClick={() => void plan(id)}
          >
            {t(
              audits.every(({ audit }) => audit === null)
                ? 'certificate.plan'
                : 'certificate.planAgain',
            )}
          </Button>
        )
      }
    >
      {figure === null ? (
        <Banner tone="info" icon={IconCertificate}>
          {t('certificate.undated')}
        </Banner>
      ) : (
        <>
          {missed.length > 0 && (
            <Banner tone="warning" icon={IconAlertTriangle}>
              {t('certificate.missed', {
                count: missed.length,
                audits: missed.map(kindText).join(', '),
              })}
            </Banner>
          )}
          <ThreeYears edited={edited} readOnly={readOnly} />
          <Figure
            kicker={standingText(overview)}
            title={nextText(overview)}
            label={t('certificate.figure')}
          >
            <DrawingView
              drawing={figure.drawing}
              label={t('certificate.figure')}
              description={figure.alt}
              maxWidth={920}
            />
          </Figure>
        </>
      )}
      {(audits.length > 0 || others.length > 0) && <CycleTable overview={overview} />}
    </Section>
  );
}

/** Offers the last day of three years where the certificate says none. */
function ThreeYears({ edited, readOnly }: Pick<CycleProps, 'edited' | 'readOnly'>) {
  const { due, decidedOn, issuedOn } = edited.draft;
  const start = decidedOn ?? issuedOn;
  if ((due ?? null) !== null || typeof start !== 'string') return null;
  const day = threeYears(start);
  return (
    <Banner
      tone="info"
      icon={IconCertificate}
      action={
        !readOnly && (
          <Button size="compact-sm" variant="default" onClick={() => edited.commit({ due: day })}>
            {t('certificate.setUntil', { day: formatDay(day) })}
          </Button>
        )
      }
    >
      {t('certificate.propose', { day: formatDay(day) })}
    </Banner>
  );
}

async function plan(id: string): Promise<void> {
  try {
    if (!(await flushAll())) return;
    const { audits, tasks, shifted } = await call('certificate.plan', { id });
    if (audits + tasks + shifted === 0) {
      toast({ tone: 'info', title: t('certificate.planned.nothing') });
      return;
    }
    const parts = [
      ...(audits === 0 ? [] : [t('certificate.planned.audits', { count: audits })]),
      ...(tasks === 0 ? [] : [t('certificate.planned.tasks', { count: tasks })]),
      ...(shifted === 0 ? [] : [t('certificate.planned.shifted', { count: shifted })]),
    ];
    noteWithUndo(t('certificate.planned', { parts: parts.join(', ') }));
  } catch (error) {
    notifyError(error);
  }
}
