/**
 * Renames a TrueType font file. Word and LibreOffice look for a family's bold face by the
 * names inside the file; the shipped semi-bold calls itself a family of its own.
 */

interface Table {
  readonly tag: string;
  data: Uint8Array;
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const readTables = (font: Uint8Array): { readonly version: number; readonly tables: Table[] } => {
  const data = view(font);
  const tables = Array.from({ length: data.getUint16(4) }, (_, at): Table => {
    const entry = 12 + at * 16;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const offset = data.getUint32(entry + 8);
    // A copy: what a Buffer slices stays the caller's memory.
    const part = font.subarray(offset, offset + data.getUint32(entry + 12));
    return { tag, data: new Uint8Array(part) };
  });
  return { version: data.getUint32(0), tables };
};

/** Name table, format 0, with Windows Unicode names only: what Word and fontconfig read. */
const nameTable = (names: ReadonlyMap<number, string>): Uint8Array => {
  const entries = [...names].sort(([one], [other]) => one - other);
  const header = 6 + entries.length * 12;
  const size = entries.reduce((total, [, value]) => total + value.length * 2, header);
  const bytes = new Uint8Array(size);
  const data = view(bytes);
  data.setUint16(2, entries.length);
  data.setUint16(4, header);
  let offset = 0;
  entries.forEach(([id, value], at) => {
    const record = 6 + at * 12;
    [3, 1, 0x409, id, value.length * 2, offset].forEach((field, index) =>
      data.setUint16(record + index * 2, field),
    );
    for (let index = 0; index < value.length; index += 1) {
      data.setUint16(header + offset + index * 2, value.charCodeAt(index));
    }
    offset += value.length * 2;
  });
  return bytes;
};

const checksum = (bytes: Uint8Array): number => {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const data = view(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
};

const writeFont = (version: number, tables: readonly Table[]): Uint8Array => {
  const sizes = tables.map((table) => Math.ceil(table.data.length / 4) * 4);
  const head = 12 + tables.length * 16;
  const bytes = new Uint8Array(sizes.reduce((total, size) => total + size, head));
  const data = view(bytes);
  const power = Math.floor(Math.log2(tables.length));
  data.setUint32(0, version);
  data.setUint16(4, tables.length);
  data.setUint16(6, 2 ** power * 16);
  data.setUint16(8, power);
  data.setUint16(10, (tables.length - 2 ** power) * 16);
  let offset = head;
  tables.forEach((table, at) => {
    const entry = 12 + at * 16;
    for (let index = 0; index < 4; index += 1) bytes[entry + index] = table.tag.charCodeAt(index);
    data.setUint32(entry + 4, checksum(table.data));
    data.setUint32(entry + 8, offset);
    data.setUint32(entry + 12, table.data.length);
    bytes.set(table.data, offset);
    offset += sizes[at] ?? 0;
  });
  const headAt = tables.findIndex((table) => table.tag === 'head');
  const headOffset = data.getUint32(12 + headAt * 16 + 8);
  data.setUint32(headOffset + 8, (0xb1b0afba - checksum(bytes)) >>> 0);
  return bytes;
};

/** The face as the bold of `family`; its outlines stay as they are. */
export const asBoldOf = (family: string, font: Uint8Array): Uint8Array => {
  const { version, tables } = readTables(font);
  for (const table of tables) {
    const data = view(table.data);
    if (table.tag === 'name') {
      table.data = nameTable(
        new Map([
          [1, family],
          [2, 'Bold'],
          [3, `${family} Bold`],
          [4, `${family} Bold`],
          [6, `${family.replaceAll(' ', '')}-Bold`],
        ]),
      );
    }
    if (table.tag === 'OS/2') {
      data.setUint16(4, 700);
      data.setUint16(62, (data.getUint16(62) & ~0x41) | 0x20);
    }
    if (table.tag === 'head') {
      data.setUint32(8, 0);
      data.setUint16(44, data.getUint16(44) | 1);
    }
  }
  return writeFont(version, tables);
};
