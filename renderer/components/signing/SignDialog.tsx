import { Anchor, PasswordInput, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { IdentityEntry } from '../../../shared/contract/signing-values.ts';
import {
  signaturePurposes,
  type RecordSignature,
} from '../../../shared/domain/record-signature.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { call, useOperation } from '../../lib/api.ts';
import { errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { toast } from '../../lib/store.ts';
import { FormDialog } from '../FormDialog.tsx';

interface SignDialogProps {
  readonly record: Pick<AnyRecord, 'id' | 'type' | 'code'>;
  readonly onClose: () => void;
}

const canSign = ({ state }: IdentityEntry): boolean =>
  state === 'valid' || state === 'expires-soon';

/** Signs a record as it stands: what the signature says, and as whom. */
export function SignDialog({ record, onClose }: SignDialogProps) {
  const identities = useOperation('identity.list', undefined).data?.identities.filter(canSign);
  const [purpose, setPurpose] = useState<RecordSignature['purpose']>(purposeOf(record.type));
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | false>(false);
  const [isBusy, setBusy] = useState(false);
  const identity = identities?.find(({ id }) => id === chosen) ?? identities?.[0];
  const sign = async (): Promise<void> => {
    if (identity === undefined) return;
    setBusy(true);
    try {
      const { name } = await call('signature.add', {
        recordId: record.id,
        purpose,
        identityId: identity.id,
        ...(identity.remembered ? {} : { passphrase }),
      });
      toast({ tone: 'good', title: t('signatures.done', { code: record.code, name }) });
      onClose();
    } catch (error) {
      const { title, todo } = errorText(error);
      setProblem(`${title}. ${todo}`);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('signatures.dialog.title', { code: record.code })}
      submit={t('signatures.dialog.do')}
      isBusy={isBusy}
      disabled={identity === undefined || (!identity.remembered && passphrase === '')}
      onSubmit={() => void sign()}
      onClose={onClose}
    >
      <p>{t('signatures.dialog.help')}</p>
      <Radio.Group
        label={t('signatures.dialog.purpose')}
        value={purpose}
        onChange={(value) =>
          setPurpose(signaturePurposes.find((one) => one === value) ?? 'approved')
        }
      >
        <Stack gap="xs" mt="xs">
          {signaturePurposes.map((one) => (
            <Radio key={one} value={one} label={t(`signatures.purpose.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {identities?.length === 0 && (
        <p>
          {t('signatures.dialog.noIdentity')}{' '}
          <Anchor component={Link} href={routes.identities()} onClick={onClose}>
            {t('signatures.dialog.toIdentities')}
          </Anchor>
        </p>
      )}
      {identity !== undefined && (
        <Select
          label={t('signatures.dialog.identity')}
          allowDeselect={false}
          data={(identities ?? []).map(({ id, certificate }) => ({
            value: id,
            label: [certificate.name, certificate.function]
              .filter((text) => text !== '')
              .join(', '),
          }))}
          value={identity.id}
          onChange={setChosen}
          error={identity.remembered && problem}
        />
      )}
      {identity?.remembered === false && (
        <PasswordInput
          label={t('identities.passphrase')}
          autoComplete="off"
          maxLength={1024}
          value={passphrase}
          error={problem}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setProblem(false);
          }}
        />
      )}
    </FormDialog>
  );
}

/** What a signature over a record of this type usually says. */
function purposeOf(type: AnyRecord['type']): RecordSignature['purpose'] {
  if (type === 'risk') return 'accepted';
  return type === 'review' || type === 'document-version' ? 'approved' : 'authored';
}
