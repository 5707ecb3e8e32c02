const signedFormat = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});

/** "+0.6", "-2.4". */
export const signed = (value: number): string => signedFormat.format(value);
