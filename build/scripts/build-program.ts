import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './command.ts'
import { projectFolder } from './runtime.ts'

const sources = ['shared', 'db', 'electron', 'renderer', 'build/config', 'package.json', 'package-lock.json']
const isBuilt = (name: string) => !name.endsWith('.test.ts') && !/^electron\/(e2e|harness)\//.test(name)

/** Builds main, preload and window into out/. */
export async function buildProgram(): Promise<void> {
  // The output must also run in the oldest runtime we start (Electron 33).
  const environment = { ELECTRON_MAJOR_VER: '33', NODE_ENV: 'production' }
  const args = ['build', '--config', 'build/config/electron.vite.config.ts', '--logLevel', 'warn']
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', args, { environment, quiet: true })
  if (code !== 0) throw new Error(`the build failed\n${output}`)
}

/** Builds only when a source is newer than the last build. Returns whether it built. */
export async function buildIfNeeded(): Promise<boolean> {
  if (findNewest() <= findBuildTime()) return false
  await buildProgram()
  return true
}

function findBuildTime(): number {
  // `npm run dev` builds main and preload again but not the window, so the oldest part dates the whole.
  const parts = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/manifest.json']
  const times = parts.map((part) => statSync(join(projectFolder, part), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.min(...times)
}

function findNewest(): number {
  let newest = 0
  for (const source of sources) newest = Math.max(newest, findNewestIn(source))
  return newest
}

function findNewestIn(source: string): number {
  const path = join(projectFolder, source)
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => {
    const inner = `${source}/${name}`
    return isBuilt(inner) ? Math.max(newest, findNewestIn(inner)) : newest
  }, 0)
}
