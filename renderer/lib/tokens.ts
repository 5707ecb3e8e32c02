/**
 * The only place with colour values. Status hues follow Okabe and Ito (blue, amber,
 * vermilion), so that they differ for colour-blind readers; they are those of the documents.
 * `-text` is legible on the window's ground, `-soft` is a ground for it, `on-` is for text on the
 * full colour (4.5:1 or better).
 */
export interface Tokens {
  readonly [name: `--ab-${string}`]: string;
}

export const lightTokens: Tokens = {
  '--ab-ground': '#f5f6f8',
  '--ab-surface': '#ffffff',
  '--ab-surface-sunken': '#eef0f3',
  '--ab-surface-hover': '#eef1f5',
  '--ab-border': '#d9dee5',
  '--ab-border-strong': '#848e9c',
  '--ab-border-control': '#b4bcc7',
  '--ab-ink': '#1a2029',
  '--ab-ink-muted': '#566070',
  '--ab-accent': '#1d5a8e',
  '--ab-accent-text': '#1d5384',
  '--ab-accent-soft': '#e4eef7',
  '--ab-conforms': '#1f6fae',
  '--ab-conforms-text': '#14578c',
  '--ab-conforms-soft': '#e2f0fa',
  '--ab-partly': '#d18f00',
  '--ab-partly-text': '#734d00',
  '--ab-partly-soft': '#fdf3d7',
  '--ab-does-not': '#c2410c',
  '--ab-does-not-text': '#9a330a',
  '--ab-does-not-soft': '#fcece4',
  '--ab-not-applicable': '#727b8a',
  '--ab-not-applicable-text': '#454e5b',
  '--ab-not-applicable-soft': '#eef0f3',
  '--ab-not-assessed': '#8b94a2',
  '--ab-not-assessed-text': '#566070',
  '--ab-not-assessed-soft': '#f5f6f8',
  '--ab-previous': '#9aa9ba',
  '--ab-on-conforms': '#ffffff',
  '--ab-on-partly': '#1a2029',
  '--ab-on-does-not': '#ffffff',
  '--ab-danger': '#c2410c',
  '--ab-danger-text': '#9a330a',
  '--ab-danger-soft': '#fcece4',
  '--ab-flag': '#9a330a',
  '--ab-paper': '#ffffff',
  '--ab-paper-muted': '#566070',
};

export const darkTokens: Tokens = {
  '--ab-ground': '#14171c',
  '--ab-surface': '#1b1f26',
  '--ab-surface-sunken': '#101318',
  '--ab-surface-hover': '#262b34',
  '--ab-border': '#323944',
  '--ab-border-strong': '#747f8e',
  '--ab-border-control': '#5b6573',
  '--ab-ink': '#e7eaef',
  '--ab-ink-muted': '#a3adba',
  '--ab-accent': '#3584c6',
  '--ab-accent-text': '#82bdf0',
  '--ab-accent-soft': '#1b3349',
  '--ab-conforms': '#4f9fdd',
  '--ab-conforms-text': '#8cc4f2',
  '--ab-conforms-soft': '#17324a',
  '--ab-partly': '#e3a008',
  '--ab-partly-text': '#f0c04d',
  '--ab-partly-soft': '#3a2d0c',
  '--ab-does-not': '#ea6a32',
  '--ab-does-not-text': '#ff9e70',
  '--ab-does-not-soft': '#44200f',
  '--ab-not-applicable': '#939dab',
  '--ab-not-applicable-text': '#b8c0cb',
  '--ab-not-applicable-soft': '#2a303a',
  '--ab-not-assessed': '#7a8594',
  '--ab-not-assessed-text': '#a3adba',
  '--ab-not-assessed-soft': '#20252d',
  '--ab-previous': '#5f6c7b',
  '--ab-on-conforms': '#14171c',
  '--ab-on-partly': '#14171c',
  '--ab-on-does-not': '#14171c',
  '--ab-danger': '#ea6a32',
  '--ab-danger-text': '#ff9e70',
  '--ab-danger-soft': '#44200f',
  '--ab-flag': '#ff9e70',
  '--ab-paper': '#ffffff',
  '--ab-paper-muted': '#566070',
};

/** Ten shades of the accent colour, as Mantine wants them. */
export const accentShades = [
  '#edf4fa',
  '#d8e7f3',
  '#aecde6',
  '#81b1d8',
  '#5c9acd',
  '#2d72ad',
  '#1d5a8e',
  '#194f7d',
  '#15446c',
  '#0f3554',
] as const;

/** Neutral shades for Mantine's own parts in light; a little blue, as the tokens are. */
export const grayShades = [
  '#f5f6f8',
  '#eef0f3',
  '#e3e7ec',
  '#d9dee5',
  '#98a1ad',
  '#848e9c',
  '#727b8a',
  '#566070',
  '#39424f',
  '#1a2029',
] as const;

/** The same in dark: text, borders, fields, surface, ground. */
export const darkShades = [
  '#e7eaef',
  '#c3cad4',
  '#a3adba',
  '#8a95a3',
  '#5b6573',
  '#323944',
  '#20252d',
  '#1b1f26',
  '#14171c',
  '#101318',
] as const;

/** What deletes or failed; the vermilion of "does not conform". */
export const dangerShades = [
  '#fdf1ec',
  '#fbdfd2',
  '#f5bda5',
  '#ff9e70',
  '#ea6a32',
  '#cf4d15',
  '#b83c0a',
  '#9a330a',
  '#7f2a08',
  '#5f1f06',
] as const;
