import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  signaturePurposes,
  type RecordSignature,
} from '../../../shared/domain/record-signature.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { call } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import { FormDialog } from '../FormDialog.tsx';
import { SignerFields } from './SignerFields.tsx';
import { useSigner } from './signer.ts';

interface SignDialogProps {
  readonly record: Pick<AnyRecord, 'id' | 'type' | 'code'>;
  readonly onClose: () => void;
}

/** Signs a record as it stands: what the signature says, and as whom. */
export function SignDialog({ record, onClose }: SignDialogProps) {
  const signer = useSigner();
  const [purpose, setPurpose] = useState<RecordSignature['purpose']>(purposeOf(record.type));
  const [isBusy, setBusy] = useState(false);
  const sign = async (): Promise<void> => {
    if (signer.given === undefined) return;
    setBusy(true);
    try {
      const { name } = await call('signature.add', {
        recordId: record.id,
        purpose,
        ...signer.given,
      });
      toast({ tone: 'good', title: t('signatures.done', { code: record.code, name }) });
      onClose();
    } catch (error) {
      signer.fail(error);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('signatures.dialog.title', { code: record.code })}
      submit={t('signatures.dialog.do')}
      isBusy={isBusy}
      disabled={signer.given === undefined}
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
      <SignerFields signer={signer} onLeave={onClose} />
    </FormDialog>
  );
}

/** What a signature over a record of this type usually says. */
function purposeOf(type: AnyRecord['type']): RecordSignature['purpose'] {
  if (type === 'risk') return 'accepted';
  return type === 'review' || type === 'document-version' ? 'approved' : 'authored';
}
