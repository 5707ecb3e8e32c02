/** Keys from passphrases as PKCS#12 makes them (RFC 7292, appendix B); Node has only PBKDF2. */
import { hash as hashOnce } from 'node:crypto';

/** What the derived bytes are for. */
export const purpose = { key: 1, iv: 2, mac: 3 } as const;

const sizes: Readonly<Record<string, { readonly digest: number; readonly block: number }>> = {
  sha1: { digest: 20, block: 64 },
  sha256: { digest: 32, block: 64 },
  sha384: { digest: 48, block: 128 },
  sha512: { digest: 64, block: 128 },
};

/** Rounds between two looks at what else there is to do. */
const roundsPerTurn = 50_000;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Big-endian UTF-16 with two zero bytes at the end: PKCS#12's form of a passphrase. */
export function bmpPassphrase(passphrase: string): Buffer {
  return Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
}

/** Derives bytes; takes turns with everything else. */
export async function derive(
  hash: string,
  passphrase: Buffer,
  salt: Uint8Array,
  rounds: number,
  what: number,
  length: number,
): Promise<Buffer> {
  const { digest, block } = sizes[hash] ?? { digest: 20, block: 64 };
  const input = Buffer.concat([repeated(salt, block), repeated(passphrase, block)]);
  const diversifier = Buffer.alloc(block, what);
  const output = Buffer.alloc(Math.ceil(length / digest) * digest);
  for (let at = 0; at < output.length; at += digest) {
    let state = hashOnce(hash, Buffer.concat([diversifier, input]), 'buffer');
    for (let round = 1; round < rounds; round += 1) {
      state = hashOnce(hash, state, 'buffer');
      if (round % roundsPerTurn === 0) await turn();
    }
    state.copy(output, at);
    addToBlocks(input, repeated(state, block).subarray(0, block), block);
  }
  input.fill(0);
  return output.subarray(0, length);
}

/** Repeated until it fills whole blocks. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0);
  const filled = Buffer.alloc(Math.ceil(bytes.length / block) * block);
  for (let at = 0; at < filled.length; at += 1) filled[at] = bytes[at % bytes.length] ?? 0;
  return filled;
}

/** Adds a number and one to each block, as numbers of the block's size. */
function addToBlocks(input: Buffer, number: Buffer, block: number): void {
  for (let from = 0; from < input.length; from += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at -= 1) {
      carry += (input[from + at] ?? 0) + (number[at] ?? 0);
      input[from + at] = carry & 0xff;
      carry >>= 8;
    }
  }
}
