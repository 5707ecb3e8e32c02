import { Redirect } from 'wouter';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf, oneOf, wordsOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import type { RegisterExtras } from './extras.ts';
import { RegisterActions } from './RegisterActions.tsx';
import { RegisterList } from './RegisterList.tsx';

interface RegisterScreenProps {
  readonly type: RecordTypeName;
  readonly extras: RegisterExtras;
}

/** The register of a type: its list, or its only record where there is exactly one. */
export function RegisterScreen({ type, extras }: RegisterScreenProps) {
  const words = wordsOf(type);
  const guidance = { asks: words.asks, auditor: words.auditor };
  if (specOf(type).single === true) {
    return (
      <Page title={manyOf(type)} guidance={guidance}>
        <OnlyRecord type={type} extras={extras} />
      </Page>
    );
  }
  return <RegisterList type={type} extras={extras} />;
}

/** A type that exists once: its record, or the offer to start it. */
function OnlyRecord({ type, extras }: RegisterScreenProps) {
  const query = useOperation('record.single', { type });
  return (
    <QueryView query={query}>
      {(found) =>
        found === null ? (
          <EmptyState
            title={t('registers.emptyOnly', { one: oneOf(type) })}
            body={wordsOf(type).empty}
            action={<RegisterActions type={type} extras={extras} />}
          />
        ) : (
          <Redirect to={routes.record(found.record.id)} replace />
        )
      }
    </QueryView>
  );
}
