import type { MouseEvent } from 'react';

/** Buttons do not take the focus from a click, so that the keys go on working where they did. */
export function keepFocus(event: MouseEvent<HTMLElement>): void {
  const target = event.target as Element;
  // Dialogs are children of the screen for React only.
  if (!event.currentTarget.contains(target)) return;
  if (target.closest('button, [role="treeitem"], [role="option"]') !== null) event.preventDefault();
}
