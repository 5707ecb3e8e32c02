import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { accentShades, darkTokens, lightTokens } from './tokens.ts';

const small = { defaultProps: { size: 'sm' } } as const;

/** Dense, calm, one accent colour; sizes sit on an 8 px grid (4 px inside controls). */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent: accentShades as unknown as MantineColorsTuple },
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
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
  },
});

/** Puts the tokens where CSS modules find them, and makes Mantine's own surfaces follow them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...lightTokens,
    '--mantine-color-body': lightTokens['--ab-surface'] ?? '',
    '--mantine-color-text': lightTokens['--ab-ink'] ?? '',
    '--mantine-color-dimmed': lightTokens['--ab-ink-muted'] ?? '',
    '--mantine-color-default-border': lightTokens['--ab-border'] ?? '',
    '--mantine-color-placeholder': lightTokens['--ab-ink-muted'] ?? '',
    '--mantine-color-error': lightTokens['--ab-danger-text'] ?? '',
    '--mantine-color-anchor': lightTokens['--ab-accent-text'] ?? '',
  },
  dark: {
    ...darkTokens,
    '--mantine-color-body': darkTokens['--ab-surface'] ?? '',
    '--mantine-color-text': darkTokens['--ab-ink'] ?? '',
    '--mantine-color-dimmed': darkTokens['--ab-ink-muted'] ?? '',
    '--mantine-color-default-border': darkTokens['--ab-border'] ?? '',
    '--mantine-color-placeholder': darkTokens['--ab-ink-muted'] ?? '',
    '--mantine-color-error': darkTokens['--ab-danger-text'] ?? '',
    '--mantine-color-anchor': darkTokens['--ab-accent-text'] ?? '',
  },
});
