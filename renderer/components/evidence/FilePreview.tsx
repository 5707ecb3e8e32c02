import { useEffect, useMemo, useState } from 'react';
import { maxPreviewBytes, previewKind, type Evidence } from '../../../shared/domain/evidence.ts';
import { useOperation } from '../../lib/api.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { QueryView } from '../states.tsx';
import { Note } from './Note.tsx';
import { PdfView } from './PdfView.tsx';
import { decodeText, mostCharacters } from './text.ts';
import classes from './FilePreview.module.css';

/** What a piece of evidence looks like: picture, PDF or plain text. Nothing in it is ever run. */
export function FilePreview({ evidence }: { readonly evidence: Evidence }) {
  const { id, kind, mime, size } = evidence;
  const shown = previewKind(mime);
  if (kind === 'reference') return <Note>{t('evidence.preview.reference')}</Note>;
  if (shown === 'none') return <Note>{t('evidence.preview.none')}</Note>;
  if ((size ?? 0) > maxPreviewBytes) {
    return <Note>{t('evidence.preview.tooLarge', { limit: formatBytes(maxPreviewBytes) })}</Note>;
  }
  return <LoadedPreview key={id} evidence={evidence} shown={shown} />;
}

interface LoadedPreviewProps {
  readonly evidence: Evidence;
  readonly shown: 'image' | 'pdf' | 'text';
}

function LoadedPreview({ evidence, shown }: LoadedPreviewProps) {
  const query = useOperation('evidence.preview', { id: evidence.id });
  const label = t('evidence.preview.of', { title: evidence.title });
  return (
    // Scrolls, so that it can be reached and scrolled by keyboard.
    <div className={classes['frame']} role="region" aria-label={label} tabIndex={0}>
      <QueryView query={query}>
        {({ bytes, mime }) =>
          shown === 'pdf' ? (
            <PdfView title={evidence.title} bytes={bytes} />
          ) : shown === 'image' ? (
            <ImageView title={evidence.title} bytes={bytes} mime={mime} />
          ) : (
            <TextView bytes={bytes} />
          )
        }
      </QueryView>
    </div>
  );
}

interface ImageViewProps {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

function ImageView({ title, bytes, mime }: ImageViewProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const [large, setLarge] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }));
    setUrl(made);
    setBroken(false);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  if (broken) return <Note>{t('evidence.preview.broken')}</Note>;
  return (
    <button
      type="button"
      className={classes['imageButton']}
      aria-pressed={large}
      aria-label={t(large ? 'evidence.preview.smaller' : 'evidence.preview.larger')}
      onClick={() => setLarge(!large)}
    >
      {url !== null && (
        <img
          src={url}
          alt={title}
          className={classes['image']}
          data-large={large || undefined}
          onError={() => setBroken(true)}
        />
      )}
    </button>
  );
}

function TextView({ bytes }: { readonly bytes: Uint8Array }) {
  const text = useMemo(() => decodeText(bytes), [bytes]);
  return (
    <>
      <pre className={classes['text']}>{text.slice(0, mostCharacters)}</pre>
      {text.length > mostCharacters && <Note>{t('evidence.preview.cut')}</Note>}
    </>
  );
}
