import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import classes from './DropArea.module.css';

interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** What happens on letting go, shown while files hover: "Add as evidence". */
  readonly label: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A region that takes dropped files. Offer a button as well: not everybody can drag. */
export function DropArea({ onFiles, label, disabled = false, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  // Enter and leave also come from children; only the balance tells whether we are out.
  const depth = useRef(0);
  const takes = (event: DragEvent): boolean =>
    !disabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={classes['area']}
      data-over={over || undefined}
      onDragEnter={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {over && <div className={classes['veil']}>{label}</div>}
    </div>
  );
}
