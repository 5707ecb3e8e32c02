import { Button } from '@mantine/core';
import type { Assessor } from '../../../shared/domain/organisation.ts';
import { assessorParts } from '../../../shared/wizards/profiles.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { call, useOperation, useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { useSettings } from '../../lib/settings.ts';
import { useReadOnly } from '../../lib/store.ts';
import { AssessorLogo } from './LogoField.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const own = { logo: AssessorLogo } as const;

/** Who assesses, as reports name them. */
export function AssessorScreen() {
  const assessor = useOperation('assessor.read', undefined);
  return (
    <Page
      title={t('assessor.title')}
      description={t('assessor.description')}
      width="text"
      actions={assessor.data !== undefined && <FillIn assessor={assessor.data} />}
    >
      <QueryView query={assessor}>
        {(value) => (
          <ProfileForm<Assessor>
            id="assessor"
            value={value}
            parts={assessorParts}
            own={own}
            save={(patch) => call('assessor.save', patch)}
          />
        )}
      </QueryView>
    </Page>
  );
}

/** Offered while nobody is named here and this machine knows who works at it. */
function FillIn({ assessor }: { readonly assessor: Assessor }) {
  const settings = useSettings();
  const readOnly = useReadOnly();
  const save = useWrite('assessor.save');
  if (readOnly || assessor.name !== '' || settings === undefined || settings.userName === '') {
    return null;
  }
  return (
    <Button
      variant="default"
      onClick={() =>
        save.mutate({
          name: settings.userName,
          function: settings.userFunction,
          firm: settings.userFirm,
          email: settings.userEmail,
        })
      }
    >
      {t('assessor.fromSettings')}
    </Button>
  );
}
