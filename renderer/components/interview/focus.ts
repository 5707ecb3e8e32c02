/**
 * Puts the focus on a field of an interview, which carries its name as `data-field`, on the field
 * itself or around it. False when it is not on screen.
 */
export function focusPlace(name: string): boolean {
  const place = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  if (place === null) return false;
  const target = place.matches(focusable)
    ? place
    : (place.querySelector<HTMLElement>(preferred) ?? place.querySelector<HTMLElement>(focusable));
  if (target === null) return false;
  // The question stands at the top anyway; asking to scroll would cost a layout.
  target.focus({ preventScroll: name === 'question' });
  if (target instanceof HTMLTextAreaElement) {
    // Goes on writing where the text ends.
    target.setSelectionRange(target.value.length, target.value.length);
  }
  return true;
}

const preferred = '[aria-checked="true"], [tabindex="0"]';
const focusable =
  'input:not([type="hidden"]), textarea, select, button:not([disabled]), [tabindex="-1"], [tabindex="0"]';
