/**
 * Brings the focus to a field or a kind of link by its name, once the tab that holds it is drawn:
 * a field carries its name as `data-field`, a kind of link as `data-link`.
 */
export function focusPart(name: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const places = `[data-field="${name}"], [data-link="${name}"]`;
      const place = document.querySelector<HTMLElement>(places);
      if (place === null) return;
      place.scrollIntoView({ block: 'center' });
      place.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
    }),
  );
}

const focusable =
  'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button:not([disabled])';
