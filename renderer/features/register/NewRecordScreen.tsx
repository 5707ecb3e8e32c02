import { useMemo, useState } from 'react';
import { Redirect } from 'wouter';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { recordWizard, type RecordDraft } from '../../../shared/wizards/record-wizard.ts';
import type { WizardDefinition } from '../../../shared/wizards/wizard.ts';
import { Page } from '../../components/Page.tsx';
import { ownFields } from '../../components/records/own-fields.tsx';
import { wizardWords } from '../../components/records/record-wizard-words.ts';
import { QueryView } from '../../components/states.tsx';
import { Wizard } from '../../components/wizard/Wizard.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { manyOf, oneOf, textOf } from '../../lib/record-words.ts';
import { goTo, routes, type FirstLink } from '../../lib/routes.ts';
import { toast, workspaceKey } from '../../lib/store.ts';
import { creationOf, initialDraft, type FirstEnd } from './new/initial.ts';
import { RecordPreview } from './new/RecordPreview.tsx';

interface NewRecordScreenProps {
  readonly type: RecordTypeName;
  /** The link that the record begins with. */
  readonly link: FirstLink | null;
}

/** Asks for a new record step by step. */
export function NewRecordScreen({ type, link }: NewRecordScreenProps) {
  const isSingle = specOf(type).single === true;
  const known = useOperation('record.single', { type }, { enabled: isSingle }).data;
  const otherId = link === null ? null : 'toId' in link ? link.toId : link.fromId;
  const other = useOperation('record.read', { id: otherId ?? '' }, { enabled: otherId !== null });
  if (known != null) return <Redirect to={routes.record(known.record.id)} replace />;
  const title = t('registers.newTitle', { one: oneOf(type) });
  const crumb = { label: manyOf(type), href: routes.register(type) };
  if (link === null) {
    return (
      <Page title={title} breadcrumb={[crumb]} fill>
        <RecordWizard type={type} link={null} end={null} />
      </Page>
    );
  }
  return (
    <QueryView query={other}>
      {({ record }) => {
        const { id, code, status, archivedAt } = record;
        const brief = { id, type: record.type, code, title: record.title, status };
        const end = {
          relation: link.relation,
          record: { ...brief, archived: archivedAt !== null },
        };
        return (
          <Page
            title={title}
            breadcrumb={[crumb, { label: code, href: routes.record(id) }]}
            description={t('registers.newFor', { code, title: record.title })}
            fill
          >
            <RecordWizard type={type} link={link} end={end} />
          </Page>
        );
      }}
    </QueryView>
  );
}

interface RecordWizardProps {
  readonly type: RecordTypeName;
  readonly link: FirstLink | null;
  readonly end: FirstEnd | null;
}

function RecordWizard({ type, link, end }: RecordWizardProps) {
  const definition = useMemo(
    // Texts of records are given as they are, not as keys of the catalogue.
    () => recordWizard(specOf(type), wizardWords(type)) as WizardDefinition<RecordDraft, PlainKey>,
    [type],
  );
  const isTarget = link !== null && 'fromId' in link;
  const [initial] = useState(() => initialDraft(type, isTarget ? null : end));
  const finish = async (draft: RecordDraft): Promise<void> => {
    try {
      const made = await call('record.create', creationOf(type, draft));
      if (link !== null && 'fromId' in link) {
        const { fromId, relation } = link;
        // The record is there all the same; what keeps the link away is said.
        await call('record.link', { fromId, relation, toId: made.id }).catch(notifyError);
      }
      toast({ tone: 'good', title: t('registers.created', { code: made.code }) });
      goTo(routes.record(made.id), { replace: true });
    } catch (error) {
      notifyError(error);
      throw error;
    }
  };
  const from = link === null ? '' : `:${JSON.stringify(link)}`;
  return (
    <Wizard<RecordDraft>
      definition={definition}
      storageKey={`record-new:${type}${from}:${workspaceKey()}`}
      initial={initial}
      own={ownFields(type)}
      finishLabel={t('registers.finish', { one: oneOf(type) })}
      later={{
        label: t('registers.finishLater'),
        when: (draft) => textOf(draft['title']).trim() !== '',
      }}
      onFinish={finish}
      onCancel={() => goTo(end === null ? routes.register(type) : routes.record(end.record.id))}
      renderPreview={(draft) => <RecordPreview type={type} draft={draft} />}
    />
  );
}
