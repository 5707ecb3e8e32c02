import { Button, Checkbox } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconPlus,
  IconScale,
} from '@tabler/icons-react';
import { useState } from 'react';
import type {
  CertificationOverview,
  ComparedBody,
} from '../../../shared/contract/certification-values.ts';
import { comparePrices } from '../../../shared/domain/body-comparison.ts';
import { excluding } from '../../../shared/domain/impartiality.ts';
import { bodyFindingText } from '../../../shared/documents/aims/certification/body-finding-text.ts';
import { Banner } from '../../components/Banner.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { BodyTable } from './BodyTable.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import classes from './Bodies.module.css';

/** Certification bodies side by side: who may certify, what they quote, and the choice. */
export function BodiesScreen() {
  const query = useOperation('certification.overview', undefined, { keepPrevious: true });
  const readOnly = useReadOnly();
  const { asks, auditor } = wordsOf('body');
  const hasBodies = (query.data?.bodies.length ?? 0) > 0;
  return (
    <Page
      title={t('certification.bodies.title')}
      guidance={{ asks, auditor }}
      actions={
        <>
          <Button variant="default" onClick={() => goTo(routes.document('application-form'))}>
            {t('certification.bodies.form')}
          </Button>
          {hasBodies && (
            <Button variant="default" onClick={() => goTo(routes.document('body-comparison'))}>
              {t('certification.bodies.document')}
            </Button>
          )}
          {hasBodies && !readOnly && <NewBody />}
        </>
      }
    >
      <QueryView query={query}>
        {(overview) =>
          overview.bodies.length === 0 ? (
            <EmptyState
              icon={IconScale}
              title={t('certification.bodies.empty')}
              body={t('certification.bodies.empty.body')}
              action={!readOnly && <NewBody />}
            />
          ) : (
            <Comparison overview={overview} />
          )
        }
      </QueryView>
    </Page>
  );
}

function NewBody() {
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => goTo(routes.recordNew('body'))}
    >
      {t('certification.bodies.new')}
    </Button>
  );
}

function Comparison({ overview }: { readonly overview: CertificationOverview }) {
  const [withRejected, setWithRejected] = useState(false);
  const [choosing, setChoosing] = useState<ComparedBody | null>(null);
  const { bodies } = overview;
  const rejected = bodies.filter(({ record }) => record.status === 'rejected').length;
  const shown = bodies.filter(
    ({ record }) => withRejected || rejected === bodies.length || record.status !== 'rejected',
  );
  const compared = comparePrices(
    shown.filter(({ findings }) => excluding(findings).length === 0).map(({ record }) => record),
  );
  return (
    <div className={classes['screen']}>
      <Lead bodies={bodies} />
      {compared.state === 'several' && (
        <Banner tone="warning" icon={IconInfoCircle}>
          {t('certification.bodies.price.several', {
            currencies: compared.currencies
              .map((one) => one || t('certification.bodies.price.unnamed'))
              .join(', '),
          })}
        </Banner>
      )}
      {rejected > 0 && rejected < bodies.length && (
        <Checkbox
          label={t('certification.bodies.rejected', { count: rejected })}
          checked={withRejected}
          onChange={(event) => setWithRejected(event.currentTarget.checked)}
        />
      )}
      <BodyTable
        bodies={shown}
        overview={overview}
        cheapestId={compared.cheapestId}
        onChoose={setChoosing}
      />
      {choosing !== null && (
        <ChooseDialog body={choosing} chosen={overview.chosen} onClose={() => setChoosing(null)} />
      )}
    </div>
  );
}

/** As few as this say little about days and prices. */
const fewest = 3;

function Lead({ bodies }: { readonly bodies: readonly ComparedBody[] }) {
  const chosen = bodies.find(({ record }) => record.status === 'chosen');
  const barred = chosen === undefined ? undefined : excluding(chosen.findings)[0];
  const excluded = bodies.filter(({ findings }) => excluding(findings).length > 0).length;
  const open = bodies.filter(
    ({ record, findings }) => record.status !== 'rejected' && excluding(findings).length === 0,
  ).length;
  const lead = (): string => {
    if (chosen !== undefined && barred !== undefined) {
      return t('certification.bodies.lead.chosenExcluded', {
        body: chosen.record.title,
        reason: bodyFindingText(barred, formatDay),
      });
    }
    if (chosen !== undefined) {
      return t('certification.bodies.lead.chosen', { body: chosen.record.title });
    }
    return open === 0
      ? t('certification.bodies.lead.none')
      : t('certification.bodies.lead.open', { count: open });
  };
  const isGood = chosen !== undefined && barred === undefined;
  const tone = barred === undefined && (isGood || open > 0) ? 'info' : 'warning';
  return (
    <Banner
      tone={tone}
      icon={isGood ? IconCircleCheck : tone === 'info' ? IconInfoCircle : IconAlertTriangle}
    >
      {[
        lead(),
        excluded === 0 ? '' : t('certification.bodies.lead.excluded', { count: excluded }),
        chosen === undefined && bodies.length < fewest ? t('certification.bodies.lead.few') : '',
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </Banner>
  );
}
