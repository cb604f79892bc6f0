import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, projectNode } from './places.mjs'
import { capture } from './run.mjs'
import { say } from './say.mjs'

const secondsToAnswer = 8
const minutesToDownload = 10
const executableNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron', linux: 'electron' }

/** The runtime of ELECTRON_OVERRIDE_DIST_PATH or of Electron's release site; null when neither is there. */
export async function findOfficialRuntime(version) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return describe('override', override)
  const folder = join(projectFolder, 'node_modules/electron/dist')
  if (existsSync(join(folder, 'version'))) return describe('official', folder)
  if (!(await siteAnswers(version))) return null
  return (await download()) ? describe('official', folder) : null
}

function describe(kind, folder) {
  const executablePath = join(folder, executableNames[process.platform])
  if (!existsSync(executablePath)) throw new Error(`there is no Electron in ${folder}`)
  const electronVersion = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { kind, electronVersion, executablePath }
}

/** Asks for a small file first: a blocked network must cost seconds, not the time limit of a download. */
async function siteAnswers(version) {
  const site = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const address = `${site}v${version}/SHASUMS256.txt`
    const answer = await fetch(address, { signal: AbortSignal.timeout(secondsToAnswer * 1000) })
    if (answer.ok) return true
    say(`The Electron release site answered ${answer.status}.`)
  } catch {
    say('The Electron release site cannot be reached from here.')
  }
  return false
}

async function download() {
  say('Downloading the Electron runtime …')
  const script = join(projectFolder, 'node_modules/electron/install.js')
  const result = await capture(projectNode, [script], { timeout: minutesToDownload * 60_000 })
  if (result.code !== 0) say(`The download failed: ${result.stderr.trim().split('\n')[0]}`)
  return result.code === 0
}
