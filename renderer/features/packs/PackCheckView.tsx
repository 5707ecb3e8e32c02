import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconSignature,
} from '@tabler/icons-react';
import type { PackCheckOutcome } from '../../../shared/contract/pack-check-operations.ts';
import type { PackCheck, PackFileState } from '../../../shared/domain/pack-check.ts';
import type { CertificateInfo, SignatureCheck } from '../../../shared/domain/signing.ts';
import { filesThatAre, packVerdict } from '../../../shared/i18n/pack-verdict.ts';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './CheckPack.module.css';

interface PackCheckViewProps {
  readonly outcome: PackCheckOutcome;
  readonly onTrust: (certificate: CertificateInfo) => void;
  /** Somebody wants to add a signature. */
  readonly onSign: () => void;
}

const icons = { good: IconCircleCheck, caution: IconAlertTriangle, bad: IconCircleX } as const;

/** What the check of a pack found: the verdict first, then why. */
export function PackCheckView({ outcome, onTrust, onSign }: PackCheckViewProps) {
  const { fileName, check, relation } = outcome;
  const { tone, title, sentences } = packVerdict(check);
  const Icon = icons[tone];
  return (
    <>
      <div className={classes['verdict']} data-tone={tone} role="status">
        <Icon size={40} stroke={1.6} aria-hidden="true" />
        <div>
          <p className={classes['file']} dir="auto">
            {fileName}
          </p>
          <h2>{title}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <FileList check={check} state="changed" title={t('packCheck.filesChanged')} />
      <FileList check={check} state="missing" title={t('packCheck.filesMissing')} />
      <FileList check={check} state="added" title={t('packCheck.filesAdded')} />
      {check.signatures.length > 0 && (
        <Section title={t('packCheck.signers')}>
          {check.signatures.map((signature) => (
            <Signer
              key={`${signature.certificate.fingerprint} ${signature.signedAt}`}
              signature={signature}
              onTrust={onTrust}
            />
          ))}
          {check.state === 'intact' && (
            <div className={classes['sign']}>
              <Button
                variant="default"
                leftSection={<IconSignature size={16} aria-hidden="true" />}
                onClick={onSign}
              >
                {t('packSign.open')}
              </Button>
              <p className={classes['muted']}>{t('packSign.hint')}</p>
            </div>
          )}
        </Section>
      )}
      {relation !== null && (
        <Section title={t('packCheck.relation')}>
          <p className={classes['text']}>{t(`packCheck.relation.${relation}`)}</p>
        </Section>
      )}
      <PackFacts check={check} />
    </>
  );
}

interface SignerProps {
  readonly signature: SignatureCheck;
  readonly onTrust: (certificate: CertificateInfo) => void;
}

function Signer({ signature, onTrust }: SignerProps) {
  const { certificate, signedAt, intact, trusted, problems } = signature;
  const { name, organisation, fingerprint, issuer, selfSigned } = certificate;
  const state = intact ? trusted : 'broken';
  const tones = {
    trusted: 'good',
    'self-signed': 'warning',
    'unknown-issuer': 'warning',
    broken: 'danger',
  } as const;
  return (
    <article className={classes['signer']} aria-label={name}>
      <header>
        <strong dir="auto">{name}</strong>
        <span className={classes['muted']} dir="auto">
          {[certificate.function, organisation].filter((part) => part !== '').join(', ')}
        </span>
        <Tag tone={tones[state]}>{t(`packCheck.signer.${state}`)}</Tag>
      </header>
      {problems.map((problem) => (
        <p key={problem} className={classes['problem']}>
          {t(`packCheck.signature.${problem}`)}
        </p>
      ))}
      <p className={classes['muted']}>
        {t('packCheck.signedAt', { day: formatInstant(signedAt) })}
        {!selfSigned && ` · ${t('packCheck.issuer', { issuer })}`}
      </p>
      <p className={classes['muted']}>{t('packCheck.fingerprint')}</p>
      <code className={classes['fingerprint']}>{fingerprint}</code>
      {intact && trusted !== 'trusted' && (
        <Button variant="default" size="compact-sm" onClick={() => onTrust(certificate)}>
          {t('packCheck.trust')}
        </Button>
      )}
    </article>
  );
}

/** As many as anybody reads. */
const mostShown = 200;

interface FileListProps {
  readonly check: PackCheck;
  readonly state: Exclude<PackFileState, 'intact'>;
  readonly title: string;
}

function FileList({ check, state, title }: FileListProps) {
  const paths = filesThatAre(check, state);
  if (paths.length === 0) return null;
  const left = paths.length - mostShown;
  return (
    <Section title={`${title} (${formatNumber(paths.length)})`}>
      <ul className={classes['list']}>
        {paths.slice(0, mostShown).map((path) => (
          <li key={path} className={classes['path']} dir="auto">
            {path}
          </li>
        ))}
        {left > 0 && <li>{t('packCheck.more', { count: left })}</li>}
      </ul>
    </Section>
  );
}

function PackFacts({ check: { facts, files, documents } }: { readonly check: PackCheck }) {
  if (facts === null) return null;
  const { organisation, profile, createdAt, tool, workspace } = facts;
  const signed = documents.filter(({ signatures }) => signatures.length > 0).length;
  return (
    <Section title={t('packCheck.facts')}>
      <Facts
        facts={[
          [t('packCheck.facts.organisation'), organisation],
          [t('packCheck.facts.profile'), t(`packs.profile.${profile}`)],
          [t('packCheck.facts.createdAt'), formatInstant(createdAt)],
          [t('packCheck.facts.tool'), `${tool.name} ${tool.version}`],
          [t('packCheck.facts.files'), formatNumber(files.length)],
          [t('packCheck.facts.documents'), t('packCheck.facts.documentsValue', { count: signed })],
          [
            t('packCheck.facts.workspace'),
            <code key="id" className={classes['fingerprint']}>
              {workspace.id}
            </code>,
          ],
          [
            t('packCheck.facts.head'),
            <code key="head" className={classes['fingerprint']}>
              {t('packCheck.facts.headValue', {
                entries: formatNumber(workspace.entries),
                hash: workspace.head,
              })}
            </code>,
          ],
        ]}
      />
    </Section>
  );
}
