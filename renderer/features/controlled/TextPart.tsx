import { Button, Group } from '@mantine/core';
import { IconGitMerge, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import {
  lockedFields,
  type ControlledDocument,
} from '../../../shared/domain/controlled-documents.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { Banner } from '../../components/Banner.tsx';
import { FilePreview } from '../../components/evidence/FilePreview.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { MarkdownView } from '../../components/rich-text/MarkdownView.tsx';
import { RichText } from '../../components/RichText.tsx';
import { t } from '../../lib/i18n.ts';
import { fieldWords, textOf } from '../../lib/record-words.ts';
import { CompareView } from './compare/CompareView.tsx';
import classes from './DocumentPanel.module.css';

interface TextPartProps {
  readonly document: ControlledDocument;
  readonly files: readonly Evidence[];
  readonly readOnly: boolean;
}

/** The text of a document: to write while it is a draft, to read from then on; or its file. */
export function TextPart({ document, files, readOnly }: TextPartProps) {
  const edited = useRecordDraft(document);
  const body = textOf(edited.draft['body']);
  const isLocked = lockedFields(document, { data: { body: `${body} ` } }).length > 0;
  const { label } = fieldWords('document', 'body');
  const [file] = files;
  const [writing, setWriting] = useState(false);
  // A document that is kept as a file has no text, unless somebody begins one.
  if (file !== undefined && body.trim() === '' && !writing) {
    return (
      <FilePart files={files} canWrite={!readOnly && !isLocked} onWrite={() => setWriting(true)} />
    );
  }
  if (readOnly || isLocked) {
    return (
      <div
        className={classes['reading']}
        data-field="body"
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        {body.trim() === '' ? (
          <p>{t('controlled.noText')}</p>
        ) : (
          <MarkdownView value={body} headings={2} />
        )}
      </div>
    );
  }
  return (
    <div data-field="body" onBlur={edited.flush}>
      <BodyConflict edited={edited} />
      <RichText
        label={label}
        value={body}
        readOnly={false}
        onChange={(value) => edited.change({ body: value })}
      />
    </div>
  );
}

interface BodyConflictProps {
  readonly edited: ReturnType<typeof useRecordDraft>;
}

/** Somebody else changed the text meanwhile: what differs, and which of both stays. */
function BodyConflict({ edited: { conflicts, settle } }: BodyConflictProps) {
  const conflict = conflicts.find(({ field }) => field === 'body');
  if (conflict === undefined) return null;
  return (
    <section className={classes['conflict']} role="alert" aria-label={t('controlled.conflict')}>
      <Banner
        tone="warning"
        icon={IconGitMerge}
        action={
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'theirs')}>
              {t('controlled.conflict.theirs')}
            </Button>
            <Button size="compact-sm" onClick={() => settle(conflict, 'mine')}>
              {t('controlled.conflict.mine')}
            </Button>
          </Group>
        }
      >
        {t('controlled.conflict.body')}
      </Banner>
      <CompareView
        before={{ name: t('controlled.conflict.otherText'), text: textOf(conflict.theirs) }}
        after={{ name: t('controlled.conflict.ownText'), text: textOf(conflict.mine) }}
      />
    </section>
  );
}

interface FilePartProps {
  readonly files: readonly Evidence[];
  readonly canWrite: boolean;
  readonly onWrite: () => void;
}

function FilePart({ files, canWrite, onWrite }: FilePartProps) {
  const [chosenId, setChosenId] = useState(files[0]?.id);
  const chosen = files.find(({ id }) => id === chosenId) ?? files[0];
  return (
    <div className={classes['files']}>
      <Banner
        tone="info"
        icon={IconPaperclip}
        action={
          canWrite && (
            <Button size="compact-sm" variant="default" onClick={onWrite}>
              {t('controlled.file.write')}
            </Button>
          )
        }
      >
        {t('controlled.file.kept')}
      </Banner>
      {files.length > 1 && (
        <Group gap="xs" role="group" aria-label={t('controlled.file.which')}>
          {files.map(({ id, title }) => (
            <Button
              key={id}
              size="compact-sm"
              variant={id === chosen?.id ? 'light' : 'default'}
              aria-pressed={id === chosen?.id}
              onClick={() => setChosenId(id)}
            >
              {title}
            </Button>
          ))}
        </Group>
      )}
      {chosen !== undefined && (
        <div className={classes['file']}>
          <FilePreview evidence={chosen} />
        </div>
      )}
    </div>
  );
}
