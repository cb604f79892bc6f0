import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOfficialRuntime } from './official-runtime.mjs'
import { cacheFolder, projectFolder, runtimeFile } from './places.mjs'
import { say, sayDone } from './say.mjs'
import { provideSqliteBinding } from './sqlite-binding.mjs'
import { provideStandInRuntime, standInFolder } from './stand-in-runtime.mjs'

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'stand-in'} kind
 * @property {string} requested      the version package.json asks for
 * @property {string} electronVersion the version that is there
 * @property {string} executablePath
 * @property {string | null} nativeBinding better-sqlite3 for a runtime too old for its prebuilds
 */

/** Finds or makes an Electron runtime and writes down where it is. */
export async function provideRuntime({ refresh }) {
  const requested = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).devDependencies.electron
  const cached = refresh || process.env.ELECTRON_OVERRIDE_DIST_PATH ? null : readUsableRuntime(requested)
  const runtime = cached ?? (await findRuntime(requested))
  if (!cached) writeRuntime(runtime)
  sayDone(`Electron ${runtime.electronVersion} (${runtime.kind}) ${runtime.executablePath}`)
  if (runtime.kind === 'stand-in') {
    say('The stand-in runtime is for development and tests; release packages use the official one.')
  }
}

function readUsableRuntime(requested) {
  if (!existsSync(runtimeFile)) return null
  const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8'))
  // A stand-in of an older recipe is asked for again under its new name, which costs nothing when it is there.
  if (runtime.kind === 'stand-in' && !runtime.executablePath.startsWith(standInFolder)) return null
  const present = [runtime.executablePath, runtime.nativeBinding].every((path) => path === null || existsSync(path))
  return present && runtime.kind !== 'override' && runtime.requested === requested ? runtime : null
}

async function findRuntime(requested) {
  const official = await findOfficialRuntime(requested)
  if (official) return { requested, nativeBinding: null, ...official }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the Electron runtime could not be fetched; set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH')
  }
  const standIn = await provideStandInRuntime()
  return { requested, ...standIn, nativeBinding: await provideSqliteBinding() }
}

function writeRuntime(runtime) {
  mkdirSync(cacheFolder, { recursive: true })
  // Written beside and renamed, so that a script reading at the same moment never sees half a file.
  const temporary = `${runtimeFile}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(runtime, null, 2)}\n`)
  renameSync(temporary, runtimeFile)
}
