import type { ControlledDocument } from '../../../../shared/domain/controlled-documents.ts';
import { policyTemplate, type PolicyDraft } from '../../../../shared/domain/policy.ts';
import { call, useWrite } from '../../../lib/api.ts';
import { notifyError } from '../../../lib/errors.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { toast } from '../../../lib/store.ts';

/** Makes the document of the policy, or brings its draft up to date. */
export function useSavePolicy(
  document: ControlledDocument | null,
  policy: PolicyDraft,
  onSaved: () => void,
) {
  const create = useWrite('controlled.create');
  const save = useWrite('record.save');
  const months = monthsIn(policy);
  const make = async (body: string): Promise<void> => {
    try {
      const made = await create.mutateAsync({
        template: policyTemplate,
        title: t('policy.document'),
        kind: 'policy',
        body,
      });
      if (months !== null && made.data['reviewMonths'] !== months) {
        await call('record.save', { id: made.id, patch: { data: { reviewMonths: months } } });
      }
      onSaved();
      goTo(routes.record(made.id));
    } catch (error) {
      // A failed creation was shown already.
      if (!create.isError) notifyError(error);
    }
  };
  return {
    busy: create.isPending || save.isPending,
    run: (body: string): void => {
      if (document === null) {
        void make(body);
        return;
      }
      const { id, data } = document;
      const extra = months === null ? {} : { reviewMonths: months };
      save.mutate(
        { id, patch: { data: { body, ...extra } }, base: { data: { body: data.body } } },
        {
          onSuccess: () => {
            onSaved();
            toast({
              tone: 'good',
              title: t('policy.updated', { code: document.code }),
              action: { label: t('policy.open'), run: () => goTo(routes.record(id)) },
            });
          },
        },
      );
    },
  };
}

/** The interval that the text promises is the one that is kept to. */
function monthsIn({ values }: PolicyDraft): number | null {
  const months = Number(values['reviewMonths']);
  return Number.isInteger(months) && months >= 1 && months <= 60 ? months : null;
}
