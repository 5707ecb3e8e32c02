/** Signatures inside of PDFs. */
export { signPdf } from './pdf/sign.ts';
export { verifyPdf } from './pdf/verify.ts';
