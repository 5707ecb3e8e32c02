/** Pure rules of keyboard shortcuts: which event is which, and when a shortcut stays silent. */

/** True on a Mac, where Cmd is what Ctrl is elsewhere. */
export const isMac = navigator.platform.startsWith('Mac');

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is the shortcut. */
export function matches(event: Pressed, shortcut: string): boolean {
  const parts = shortcut.split('+');
  // "Ctrl++" ends with an empty part: the key is the plus sign itself.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const main = isMac ? event.metaKey : event.ctrlKey;
  const foreign = isMac ? event.ctrlKey : event.metaKey;
  if (main !== wants('Ctrl') || foreign || event.altKey !== wants('Alt')) return false;
  // The shift key is part of how signs such as "?" are typed, so only letters and named keys ask for it.
  const shiftMatters = key.length > 1 || /^[a-z]$/i.test(key);
  if (shiftMatters && event.shiftKey !== wants('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether text can be typed into an element. */
export function isEditable(element: unknown): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable) return true;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  if (element instanceof HTMLInputElement) {
    return !/^(button|checkbox|color|file|image|radio|range|reset|submit)$/.test(element.type);
  }
  return element instanceof HTMLSelectElement;
}

/** Roles that use Enter, space or the arrow keys themselves. */
const usesKeys =
  'a[href], button, summary, [role="button"], [role="menuitem"], [role="option"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"], [role="slider"], [role="treeitem"], [role="row"], [role="combobox"], input[type="radio"], input[type="checkbox"], input[type="range"]';

/**
 * Whether a shortcut must stay silent here: plain keys while text is being typed, Enter and
 * arrows on controls that use them, everything while a dialog or a menu is open.
 */
export function isBlocked(event: KeyboardEvent, shortcut: string): boolean {
  if (document.querySelector('[aria-modal="true"], [role="menu"], [data-owns-keyboard]') !== null)
    return true;
  const withModifier = /(^|\+)(Ctrl|Alt)\+/.test(shortcut);
  const target = event.target;
  if (shortcut === 'Ctrl+Z' || shortcut === 'Ctrl+Shift+Z' || shortcut === 'Ctrl+Y') {
    return isEditable(target) && hasOwnUndo(target);
  }
  if (withModifier) return false;
  if (isEditable(target)) return !/^F\d+$|^Escape$/.test(shortcut);
  const native = /^(Enter| |Space|Arrow\w+|Home|End|PageUp|PageDown)$/.test(shortcut);
  return native && target instanceof Element && target.closest(usesKeys) !== null;
}

let typedIn: EventTarget | null = null;

/**
 * Undo rule: Ctrl+Z belongs to a text field as long as something was typed in it since it got
 * the focus, because then the browser can take single words back. Otherwise it takes back the
 * last change of the records.
 */
export function hasOwnUndo(field: EventTarget): boolean {
  return field === typedIn;
}

/** Watches in which field something was typed. */
export function watchTyping(target: Window): () => void {
  const onInput = (event: Event): void => {
    if (event.target !== null && isEditable(event.target)) typedIn = event.target;
  };
  const onFocusOut = (): void => {
    typedIn = null;
  };
  target.addEventListener('input', onInput, true);
  target.addEventListener('focusout', onFocusOut, true);
  return () => {
    target.removeEventListener('input', onInput, true);
    target.removeEventListener('focusout', onFocusOut, true);
  };
}

/** Key caps to show: ['Ctrl', 'K'], ['⌘', 'K'], ['↵']. */
export function keyCaps(shortcut: string): readonly string[] {
  const shown: Readonly<Record<string, string>> = {
    Ctrl: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
    Shift: isMac ? '⇧' : 'Shift',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
  };
  return shortcut.split('+').map((part) => shown[part] ?? part);
}
