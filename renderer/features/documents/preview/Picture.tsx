import { useCallback } from 'react';
import type { DocImage } from '../../../../shared/documents/doc.ts';

interface PictureProps {
  readonly image: DocImage;
  readonly className: string | undefined;
}

/** A picture of a document, shown from its bytes. */
export function Picture({ image, className }: PictureProps) {
  const show = useCallback(
    (element: HTMLImageElement) => {
      const bytes = new Uint8Array(image.bytes);
      const address = URL.createObjectURL(new Blob([bytes], { type: image.mime }));
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [image],
  );
  return <img ref={show} alt={image.alt} className={className} />;
}
