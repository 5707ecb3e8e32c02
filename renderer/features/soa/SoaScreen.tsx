import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Soa } from '../../../shared/contract/record-values.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { Page } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { Findings } from './Findings.tsx';
import { LineDetail } from './LineDetail.tsx';
import { prefill } from './prefill.ts';
import { groupsOf, progressOf } from './soa-data.ts';
import { SoaList } from './SoaList.tsx';
import classes from './SoaScreen.module.css';

interface SoaScreenProps {
  /** The line that is open. */
  readonly recordId: string | null;
}

/** The statement of applicability: which controls apply, why, and how far they are. */
export function SoaScreen({ recordId }: SoaScreenProps) {
  const soa = useOperation('soa.read', undefined, { keepPrevious: true });
  const catalogue = useOperation('content.catalogue', undefined);
  const readOnly = useReadOnly();
  const { asks, auditor } = wordsOf('control');
  const hasLines = (soa.data?.rows.length ?? 0) > 0;
  return (
    <Page
      title={t('soa.title')}
      guidance={{ asks, auditor }}
      fill
      actions={
        <>
          {!readOnly && hasLines && (
            <>
              <Button variant="default" onClick={() => goTo(routes.recordNew('control'))}>
                {t('soa.own')}
              </Button>
              <PrefillButton variant="default" />
            </>
          )}
          <Button variant="default" onClick={() => goTo(routes.document('soa'))}>
            {t('soa.document')}
          </Button>
        </>
      }
    >
      <QueryView query={soa}>
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState
              icon={IconShieldCheck}
              title={t('soa.empty')}
              body={wordsOf('control').empty}
              action={!readOnly && <PrefillButton variant="filled" />}
            />
          ) : (
            <QueryView query={catalogue}>
              {(content) => (
                <Statement soa={data} catalogue={content} recordId={recordId} readOnly={readOnly} />
              )}
            </QueryView>
          )
        }
      </QueryView>
    </Page>
  );
}

function PrefillButton({ variant }: { readonly variant: 'default' | 'filled' }) {
  const [isBusy, setBusy] = useState(false);
  return (
    <Button
      variant={variant}
      loading={isBusy}
      onClick={() => {
        setBusy(true);
        void prefill().finally(() => setBusy(false));
      }}
    >
      {t('soa.prefill')}
    </Button>
  );
}

interface StatementProps extends SoaScreenProps {
  readonly soa: Soa;
  readonly catalogue: Catalogue;
  readonly readOnly: boolean;
}

function Statement({ soa, catalogue, recordId, readOnly }: StatementProps) {
  const groups = useMemo(() => groupsOf(soa, catalogue), [soa, catalogue]);
  const progress = progressOf(groups);
  const lines = groups.flatMap((group) => group.lines);
  const line = lines.find(({ record }) => record.id === recordId) ?? lines[0];
  const open = (id: string): void => goTo(routes.soa(id), { replace: true });
  const { decided, total, implemented, applicable } = progress;
  return (
    <>
      <div className={classes['top']}>
        <div className={classes['progress']}>
          <ProgressBar done={decided} total={total} label={t('soa.progress.label')} width={120} />
          <span data-figures>
            {t('soa.progress', {
              decided: formatNumber(decided),
              total: formatNumber(total),
              implemented: formatNumber(implemented),
              applicable: formatNumber(applicable),
            })}
          </span>
        </div>
        <Findings findings={soa.findings} onOpen={open} />
      </div>
      <div className={classes['columns']}>
        <SoaList
          groups={groups}
          currentId={line?.record.id ?? null}
          onOpen={open}
          readOnly={readOnly}
        />
        <div className={classes['detail']}>
          {line !== undefined && (
            <LineDetail
              key={line.record.id}
              line={line}
              guidance={catalogue.guidance[line.record.data.control]}
              readOnly={readOnly}
            />
          )}
        </div>
      </div>
    </>
  );
}
