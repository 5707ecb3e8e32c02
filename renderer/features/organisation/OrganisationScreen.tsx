import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { organisationParts } from '../../../shared/wizards/profiles.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { OrganisationLogo } from './LogoField.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { SitesField } from './SitesField.tsx';
import classes from './OrganisationScreen.module.css';

const own = { logo: OrganisationLogo, sites: SitesField } as const;

/** The client: what reports say about the organisation. */
export function OrganisationScreen() {
  const organisation = useOperation('organisation.read', undefined);
  return (
    <Page title={t('organisation.title')} description={t('organisation.description')} width="text">
      <QueryView query={organisation}>
        {(value) => (
          <ProfileForm<Organisation>
            id="organisation"
            value={value}
            parts={organisationParts}
            own={own}
            save={(patch) => call('organisation.save', patch)}
          />
        )}
      </QueryView>
      <WayOn />
    </Page>
  );
}

/** Where a new user goes from here: nothing on this page has to be sent off. */
function WayOn() {
  const readOnly = useReadOnly();
  const assessments = useOperation('assessment.list', undefined).data;
  if (readOnly || assessments === undefined || assessments.length > 0) return null;
  return (
    <footer className={classes['wayOn']}>
      <span>{t('organisation.wayOn')}</span>
      <Button component={Link} href={routes.assessmentNew()}>
        {t('assessments.new')}
      </Button>
    </footer>
  );
}
