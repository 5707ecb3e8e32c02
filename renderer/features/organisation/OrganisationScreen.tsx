import type { Organisation } from '../../../shared/domain/organisation.ts';
import { organisationParts } from '../../../shared/wizards/profiles.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { OrganisationLogo } from './LogoField.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { SitesField } from './SitesField.tsx';

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
    </Page>
  );
}
