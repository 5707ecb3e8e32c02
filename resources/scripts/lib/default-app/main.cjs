/**
 * What Electron starts when it is given a folder (`electron FOLDER`) and the release brings no
 * default app, as the fallback does not: it does for FOLDER what the official one does.
 *
 * `main` is loaded synchronously. Through `import()` the application would be ready before it, and
 * what must be called earlier (protocol.registerSchemesAsPrivileged) would throw.
 */
'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('usage: electron FOLDER\n');
  process.exit(2);
}

const folder = path.resolve(given);
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
const name = description.productName || description.name;

process.defaultApp = true;
app.setName(name);
app.setVersion(description.version);
app.setAppPath(folder);
// The folder for the user's data was named before the name was known.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), name));
}

const main = Module._resolveFilename(path.resolve(folder, description.main), null, true);
Module._load(main, Module, true);
