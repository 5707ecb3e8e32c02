import { Button } from '@mantine/core';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';

/** Scales, matrix, appetite and rules of risk assessment. */
export function CriteriaScreen() {
  const query = useOperation('record.single', { type: 'risk-criteria' });
  const { asks, auditor } = wordsOf('risk-criteria');
  const id = query.data?.record.id;
  return (
    <Page
      title={t('risks.criteria.title')}
      guidance={{ asks, auditor }}
      actions={
        <>
          {id !== undefined && (
            <Button variant="default" onClick={() => goTo(routes.record(id))}>
              {t('risks.criteria.record')}
            </Button>
          )}
          <Button variant="default" onClick={() => goTo(routes.document('risk-methodology'))}>
            {t('risks.criteria.document')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {(detail) => <CriteriaEditor saved={detail?.record ?? null} />}
      </QueryView>
    </Page>
  );
}
