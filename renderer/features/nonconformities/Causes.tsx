import { useMemo } from 'react';
import {
  causeEffectDrawing,
  causeEffectText,
} from '../../../shared/documents/aims/nonconformities/cause-effect.ts';
import { DrawingView } from '../../components/DrawingView.tsx';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { t } from '../../lib/i18n.ts';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

/** The cause-effect diagram, drawn while the causes below it are typed. */
export function Causes({ edit }: { readonly edit: NonconformityEdit }) {
  const { data, title, edited, readOnly } = edit;
  const { causes } = data;
  const drawing = useMemo(() => causeEffectDrawing(title, causes, 560), [title, causes]);
  return (
    <Section level={3} title={t('nonconformities.causes')}>
      {!readOnly && <p className={classes['hint']}>{t('nonconformities.causes.hint')}</p>}
      <DrawingView
        label={t('nonconformities.causes')}
        description={causeEffectText(title, causes)}
        drawing={drawing}
        maxWidth={900}
      />
      <NamedFields type="nonconformity" names={['causes']} edited={edited} readOnly={readOnly} />
    </Section>
  );
}
