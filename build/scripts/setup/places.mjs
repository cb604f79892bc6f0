import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Outlives `npm ci`, which empties node_modules. */
export const cacheFolder = join(userCacheFolder(), 'zhangshi')

/** Says which Electron the scripts start; written by setup, read by every script that opens a window. */
export const runtimeFile = join(cacheFolder, 'runtime.json')

/** The Node 24 that comes with the project, as opposed to the one of the system. */
export const projectNode = join(
  projectFolder,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

function userCacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches')
  return join(homedir(), '.cache')
}
