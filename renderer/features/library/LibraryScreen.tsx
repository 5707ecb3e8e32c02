import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import {
  startLibraries,
  type LibraryUse,
  type StartLibrary,
} from '../../../shared/contract/record-values.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { typeOf } from './entries.ts';
import { LibraryPicker } from './LibraryPicker.tsx';

interface LibraryScreenProps {
  /** As it stands in the address. */
  readonly library: string;
  /** The AI system that risks are added for. */
  readonly systemId: string | null;
}

/** Ready-made risks, issues or interested parties to start one's own records from. */
export function LibraryScreen({ library, systemId }: LibraryScreenProps) {
  const known = startLibraries.find((name) => name === library);
  if (known === undefined) {
    return (
      <Page title={t('library.unknown.title')} description={t('library.unknown.body')}>
        {null}
      </Page>
    );
  }
  return <KnownLibrary key={known} library={known} systemId={systemId} />;
}

function KnownLibrary(props: { readonly library: StartLibrary; readonly systemId: string | null }) {
  const { library, systemId } = props;
  const type = typeOf[library];
  const register = routes.register(type);
  const libraries = useOperation('library.read', undefined);
  const organisation = useOperation('organisation.read', undefined).data;
  const used = useOperation('library.used', { library });
  const byEntry = useMemo(
    () => new Map<string, LibraryUse>(used.data?.map((use) => [use.entry, use])),
    [used.data],
  );
  return (
    <Page
      title={t(`library.title.${library}`)}
      description={t(`library.about.${library}`)}
      breadcrumb={[{ label: manyOf(type), href: register }]}
      actions={
        <Button variant="default" component={Link} href={register}>
          {t('library.open')}
        </Button>
      }
      fill
    >
      <QueryView query={libraries}>
        {(all) =>
          organisation !== undefined && (
            <LibraryPicker
              library={library}
              libraries={all}
              used={byEntry}
              sector={organisation.sector}
              systemId={systemId}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
