/**
 * How the fuses of a release must be: what Electron's security guide and resources/decisions ask for.
 * @type {Readonly<Record<string, boolean>>}
 */
export const WANTED_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};
/** No way in: it only decides how WebAssembly checks its bounds. */
const EITHER_WAY = ['WasmTrapHandlers'];

/**
 * What is wrong with the fuses of a packaged application, in words.
 * @param {string} file the executable, or the .app folder
 * @returns {Promise<string[]>}
 * @throws Error where it has no fuses to read
 */
export async function wrongFuses(file) {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = /** @type {Record<string, unknown>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(file))
  );
  const numbers = /** @type {Record<string, number>} */ (/** @type {unknown} */ (FuseV1Options));
  const wrong = Object.entries(WANTED_FUSES).flatMap(([name, on]) => {
    const state = wire[numbers[name] ?? -1];
    if (state === (on ? FuseState.ENABLE : FuseState.DISABLE)) return [];
    const is = { [FuseState.ENABLE]: 'on', [FuseState.DISABLE]: 'off' }[Number(state)];
    return [`${name} must be ${on ? 'on' : 'off'} but is ${is ?? 'not there'}`];
  });
  const known = [...Object.keys(WANTED_FUSES), ...EITHER_WAY].map((name) => String(numbers[name]));
  const unknown = Object.keys(wire).filter((key) => /^\d+$/.test(key) && !known.includes(key));
  return [...wrong, ...unknown.map((number) => `fuse ${number} is new: decide how it must be`)];
}
