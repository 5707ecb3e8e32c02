import { useEffect, useRef, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { t } from '../../lib/i18n.ts';
import { LoadingState } from '../states.tsx';
import { Note } from './Note.tsx';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import classes from './FilePreview.module.css';

interface PdfViewProps {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** The pages of a PDF file as pictures, drawn as they come into view. */
export function PdfView({ title, bytes }: PdfViewProps) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState<'broken' | 'locked' | null>(null);

  useEffect(() => {
    let close: (() => void) | undefined;
    let gone = false;
    setDocument(null);
    setFailed(null);
    // Loaded on demand: most sessions never show a PDF file.
    void import('./pdf.ts')
      .then(async ({ openPdf }) => {
        if (gone) return;
        const opened = openPdf(bytes);
        close = opened.close;
        const ready = await opened.document;
        if (!gone) setDocument(ready);
      })
      .catch((error: unknown) => {
        if (gone) return;
        const name = error instanceof Error ? error.name : '';
        setFailed(name === 'PasswordException' ? 'locked' : 'broken');
      });
    return () => {
      gone = true;
      close?.();
    };
  }, [bytes]);

  if (failed !== null) return <Note>{t(`evidence.preview.pdf.${failed}`)}</Note>;
  if (document === null) return <LoadingState />;
  return <Pages document={document} title={title} />;
}

/** Widths of a page, in percent of the frame. */
const zooms = [100, 150, 200, 300] as const;

interface PagesProps {
  readonly document: PDFDocumentProxy;
  readonly title: string;
}

function Pages({ document, title }: PagesProps) {
  const [zoom, setZoom] = useState(0);
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return (
    <>
      <div className={classes['zoom']}>
        <ActionIcon
          variant="default"
          aria-label={t('evidence.preview.zoomOut')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <IconZoomOut size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('evidence.preview.zoomIn')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <IconZoomIn size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes['pages']} style={{ width: `${zooms[zoom] ?? 100}%` }}>
        {pages.map((page) => (
          <PdfPage key={page} document={document} page={page} title={title} />
        ))}
      </div>
    </>
  );
}

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly title: string;
}

function PdfPage({ document, page, title }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(page === 1);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    const size = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    size.observe(element);
    return () => {
      watch.disconnect();
      size.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!near || width === 0 || canvas.current === null) return undefined;
    // A width that is still changing is drawn once it stands.
    const element = canvas.current;
    let cancel: (() => void) | undefined;
    const timer = setTimeout(() => {
      void import('./pdf.ts').then(({ drawPage }) => {
        const drawing = drawPage(document, page, width, element);
        cancel = drawing.cancel;
        // A page that cannot be drawn stays white; the others still show.
        drawing.done.catch(() => undefined);
      });
    }, 60);
    return () => {
      clearTimeout(timer);
      cancel?.();
    };
  }, [document, page, near, width]);

  return (
    <figure className={classes['page']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('evidence.preview.page', { page, pages: document.numPages, title })}
      />
      <figcaption>{t('evidence.preview.pageOf', { page, pages: document.numPages })}</figcaption>
    </figure>
  );
}
