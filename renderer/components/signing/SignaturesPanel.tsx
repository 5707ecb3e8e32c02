import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { SignatureEntry } from '../../../shared/contract/signing-values.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { useOperation } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { partLabel } from '../../lib/record-words.ts';
import { SignDialog } from './SignDialog.tsx';
import classes from './SignaturesPanel.module.css';

interface SignaturesPanelProps {
  readonly record: Pick<AnyRecord, 'id' | 'type' | 'code'>;
  readonly readOnly: boolean;
}

/** Who signed a record, and whether it is still what they signed. */
export function SignaturesPanel({ record, readOnly }: SignaturesPanelProps) {
  const { id: recordId, type } = record;
  const signatures = useOperation('signature.list', { recordId }).data ?? [];
  const [isSigning, setSigning] = useState(false);
  return (
    <section aria-label={t('signatures.title')} className={classes['panel']}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{t('signatures.title')}</h2>
        {!readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconSignature size={16} aria-hidden="true" />}
            onClick={() => setSigning(true)}
          >
            {t('signatures.sign')}
          </Button>
        )}
      </header>
      {signatures.length === 0 && <p className={classes['none']}>{t('signatures.none')}</p>}
      {signatures.length > 0 && (
        <ul className={classes['list']}>
          {signatures.map((entry) => (
            <Signature key={entry.signature.id} entry={entry} type={type} />
          ))}
        </ul>
      )}
      {isSigning && <SignDialog record={record} onClose={() => setSigning(false)} />}
    </section>
  );
}

interface SignatureProps {
  readonly entry: SignatureEntry;
  readonly type: RecordTypeName;
}

function Signature({ entry: { signature, check, changed }, type }: SignatureProps) {
  const { signer, signedAt, purpose } = signature;
  const isSound = check.intact && changed.length === 0;
  const Icon = isSound ? IconCircleCheck : IconAlertTriangle;
  const state = check.intact
    ? changed.length === 0
      ? t('signatures.unchanged')
      : t('signatures.changedSince', {
          fields: changed.map((name) => fieldName(type, name)).join(', '),
        })
    : t('signatures.broken');
  return (
    <li className={classes['signature']}>
      <strong>
        {t('signatures.by', { purpose: t(`signatures.purpose.${purpose}`), name: signer.name })}
      </strong>
      {signer.function !== '' && <span>{signer.function}</span>}
      <span>{formatInstant(signedAt)}</span>
      <span className={classes['state']} data-sound={isSound}>
        <Icon size={14} aria-hidden="true" />
        {state}
      </span>
      <details>
        <summary>{t('signatures.details')}</summary>
        <p>{signer.organisation}</p>
        <code>{signer.fingerprint}</code>
      </details>
    </li>
  );
}

/** Names of what every record has beside its fields. */
const general: Readonly<Record<string, PlainKey>> = {
  links: 'signatures.field.links',
  evidence: 'signatures.field.evidence',
  archivedAt: 'signatures.field.archivedAt',
};

function fieldName(type: RecordTypeName, name: string): string {
  const key = general[name];
  return key === undefined ? partLabel(type, name) : t(key);
}
