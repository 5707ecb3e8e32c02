/** Permissions, tried from inside the page. Each function uses nothing from outside itself. */

/** Asks for everything that a page can ask for; "given" is what nothing may say. */
export async function askForEverything(): Promise<Record<string, string>> {
  type Device = { requestDevice(options: object): Promise<unknown> };
  const outcome: Record<string, string> = {};
  const page = globalThis as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const own = navigator as unknown as Record<
    string,
    Device & Record<string, () => Promise<unknown>>
  >;
  const refuse = (): never => {
    throw new Error('refused');
  };
  const attempts: Record<string, () => Promise<unknown>> = {
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
    position: () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('refused'))),
      ),
    notifications: async () => (await Notification.requestPermission()) === 'granted' || refuse(),
    'clipboard text': () => navigator.clipboard.readText(),
    clipboard: () => navigator.clipboard.read(),
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    usb: () => own['usb']?.requestDevice({ filters: [] }) ?? refuse(),
    hid: async () =>
      ((await own['hid']?.requestDevice({ filters: [] })) as unknown[] | undefined)?.length ||
      refuse(),
    serial: () => own['serial']?.['requestPort']?.() ?? refuse(),
    bluetooth: () => own['bluetooth']?.requestDevice({ acceptAllDevices: true }) ?? refuse(),
    idle: async () => {
      const { IdleDetector } = globalThis as unknown as {
        IdleDetector?: { requestPermission(): Promise<string> };
      };
      return (await IdleDetector?.requestPermission()) === 'granted' || refuse();
    },
    fonts: async () =>
      ((await page['queryLocalFonts']?.()) as unknown[] | undefined)?.length || refuse(),
    screens: () => page['getScreenDetails']?.() ?? refuse(),
    storage: async () => (await navigator.storage.persist()) || refuse(),
    pointer: async () => {
      await document.body.requestPointerLock();
      return document.pointerLockElement !== null || refuse();
    },
    'whole screen': async () => {
      // Refused, it never answers at all.
      void document.documentElement.requestFullscreen().catch(() => undefined);
      await fetch(location.href);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.fullscreenElement !== null || refuse();
    },
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    outcome[name] = await Promise.resolve()
      .then(attempt)
      .then(
        () => 'given',
        () => 'refused',
      );
  }
  return outcome;
}

/** What the page is told about each permission that it can look up. */
export async function checkEverything(): Promise<Record<string, string>> {
  const outcome: Record<string, string> = {};
  const names = [
    'camera',
    'microphone',
    'geolocation',
    'notifications',
    'clipboard-read',
    'midi',
    'idle-detection',
    'local-fonts',
    'window-management',
    'persistent-storage',
    'display-capture',
    'storage-access',
    'screen-wake-lock',
    'background-sync',
    'payment-handler',
    'speaker-selection',
  ];
  for (const name of names) {
    const status = await navigator.permissions
      .query({ name: name as PermissionName })
      .catch(() => null);
    // A permission that this version does not know cannot be had either.
    if (status !== null) outcome[name] = status.state;
  }
  return outcome;
}
