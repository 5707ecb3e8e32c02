import {
  createTheme,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import {
  accentShades,
  dangerShades,
  darkShades,
  darkTokens,
  grayShades,
  lightTokens,
} from './tokens.ts';

const shades = (colours: MantineColorsTuple): MantineColorsTuple => colours;
const small = { defaultProps: { size: 'sm' } } as const;

/** Dense, calm, one accent colour; sizes sit on an 8 px grid (4 px inside controls). */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: {
    accent: shades(accentShades),
    gray: shades(grayShades),
    dark: shades(darkShades),
    red: shades(dangerShades),
  },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.3' },
      h2: { fontSize: rem(16), lineHeight: '1.4' },
      h3: { fontSize: rem(14), lineHeight: '1.4' },
      h4: { fontSize: rem(13), lineHeight: '1.4' },
    },
  },
  components: {
    Button: small,
    TextInput: small,
    Textarea: small,
    NumberInput: small,
    Select: small,
    NativeSelect: small,
    MultiSelect: small,
    TagsInput: small,
    Autocomplete: small,
    Checkbox: small,
    Radio: small,
    Switch: small,
    SegmentedControl: small,
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    // Inside a landmark, as all content should be; App draws it.
    Portal: { defaultProps: { target: '#portals' } },
    // Its placeholder for the first focus is no menu item, which a menu must not contain.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        // Mantine's `header` element would count as a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
  },
});

/** Makes Mantine's own parts follow the tokens. */
const mantineColours = (): Record<string, string> => ({
  '--mantine-color-body': 'var(--ab-surface)',
  '--mantine-color-text': 'var(--ab-ink)',
  '--mantine-color-dimmed': 'var(--ab-ink-muted)',
  '--mantine-color-placeholder': 'var(--ab-ink-muted)',
  '--mantine-color-anchor': 'var(--ab-accent-text)',
  '--mantine-color-error': 'var(--ab-danger-text)',
  '--mantine-color-default': 'var(--ab-surface)',
  '--mantine-color-default-hover': 'var(--ab-surface-hover)',
  '--mantine-color-default-border': 'var(--ab-border-control)',
  '--mantine-color-accent-light': 'var(--ab-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--ab-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--ab-accent-text)',
  '--mantine-color-red-light': 'var(--ab-danger-soft)',
  '--mantine-color-red-light-hover': 'var(--ab-danger-soft)',
  '--mantine-color-red-light-color': 'var(--ab-danger-text)',
});

/** Puts the tokens where CSS modules find them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...lightTokens, ...mantineColours() },
  dark: { ...darkTokens, ...mantineColours() },
});
