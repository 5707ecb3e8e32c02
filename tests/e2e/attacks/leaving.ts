/**
 * Ways for a page to leave, to open others and to hold guests. Each function is sent into the page
 * as it is: it uses nothing from outside itself.
 */

/** Tries to go to other addresses by script; gives the names of what it tried. */
export async function leaveByScript(home: { readonly http: string }): Promise<readonly string[]> {
  const { http } = home;
  const page = '<script>parent.__left = true; opener.__left = true</script><p>away</p>';
  const blob = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  const addresses = [
    http,
    'https://example.invalid/',
    'file:///etc/passwd',
    `data:text/html,${encodeURIComponent(page)}`,
    // oxlint-disable-next-line no-script-url -- the attack itself
    'javascript:window.__ran=1',
    blob,
    'app://evil/index.html',
    'app://aimsbook/nothing.html',
    'chrome://gpu',
    'view-source:app://aimsbook/index.html',
    'mailto:somebody@example.invalid',
    'ms-settings:',
  ];
  const ways: Record<string, (address: string) => void> = {
    location: (address) => {
      location.href = address;
    },
    assign: (address) => location.assign(address),
    replace: (address) => location.replace(address),
    anchor: (address) => {
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
      link.remove();
    },
    download: (address) => {
      const link = Object.assign(document.createElement('a'), { href: address, download: 'x.exe' });
      document.body.append(link);
      link.click();
      link.remove();
    },
    form: (address) => {
      const form = Object.assign(document.createElement('form'), { action: address });
      document.body.append(form);
      form.submit();
      form.remove();
    },
    'form with post': (address) => {
      const form = Object.assign(document.createElement('form'), {
        action: address,
        method: 'post',
      });
      document.body.append(form);
      form.submit();
      form.remove();
    },
    refresh: (address) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${address}`;
      document.head.append(meta);
      meta.remove();
    },
    history: (address) => {
      const before = location.href;
      history.pushState(null, '', address);
      // An address of its own it may show: it loads nothing.
      history.replaceState(null, '', before);
    },
    base: (address) => {
      const base = Object.assign(document.createElement('base'), { href: address });
      document.head.prepend(base);
      base.remove();
    },
  };
  for (const way of Object.values(ways)) {
    for (const address of addresses) {
      try {
        way(address);
      } catch {
        // Refused at once.
      }
      // Each attempt gets its turn: a later one would replace it.
      await fetch(`${location.origin}/index.html`).catch(() => null);
    }
  }
  return Object.keys(ways).flatMap((way) => addresses.map((address) => `${way} ${address}`));
}

/** Tries to open windows by script; gives how many it got hold of. */
export function openByScript(home: { readonly http: string }): number {
  const blob = URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' }));
  let got = 0;
  for (const address of [home.http, '', 'about:blank', blob, location.href, 'file:///etc/passwd']) {
    for (const features of ['', 'noopener', 'popup,width=300', 'nodeIntegration=yes']) {
      if (window.open(address, '_blank', features) !== null) got += 1;
    }
    if (window.open(address, 'named') !== null) got += 1;
  }
  for (const target of ['_blank', '_new', 'other']) {
    for (const rel of ['', 'noopener', 'opener']) {
      const link = Object.assign(document.createElement('a'), { href: home.http, target, rel });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      link.remove();
    }
    const form = Object.assign(document.createElement('form'), { action: home.http, target });
    document.body.append(form);
    form.submit();
    form.remove();
  }
  return got;
}

/** Puts guests into the page in every way that there is, each marked with `data-guest`. */
export async function embedGuests(home: { readonly http: string }): Promise<void> {
  const { http } = home;
  const script = '<script>parent.__guest = 1; top.__guest = 1</script>';
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/html' }));
  const made: Element[] = [];
  for (const address of [
    http,
    'app://aimsbook/index.html',
    'app://evil/index.html',
    `data:text/html,${encodeURIComponent(script)}`,
    // oxlint-disable-next-line no-script-url -- the attack itself
    'javascript:parent.__guest=1',
    blob,
    'file:///etc/passwd',
    'about:blank',
  ]) {
    for (const [tag, name] of [
      ['iframe', 'src'],
      ['frame', 'src'],
      ['embed', 'src'],
      ['object', 'data'],
      ['webview', 'src'],
      ['portal', 'src'],
      ['fencedframe', 'src'],
    ] as const) {
      const guest = document.createElement(tag);
      guest.setAttribute(name, address);
      if (tag === 'webview') {
        guest.setAttribute('nodeintegration', '');
        guest.setAttribute('preload', 'file:///etc/passwd');
      }
      made.push(guest);
    }
  }
  const inline = document.createElement('iframe');
  inline.srcdoc = script;
  made.push(inline);
  for (const guest of made) guest.setAttribute('data-guest', '');
  document.body.append(...made);
  await fetch(`${location.origin}/index.html`);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
