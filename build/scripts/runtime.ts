import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cacheFolder, projectFolder, runtimeFile } from './setup/places.mjs'

export { cacheFolder, projectFolder }

/** The Electron that `npm run setup` found or made. */
export interface Runtime {
  readonly kind: 'override' | 'official' | 'stand-in'
  readonly requested: string
  readonly electronVersion: string
  readonly executablePath: string
  /** better-sqlite3 for a runtime too old for its prebuilt bindings. */
  readonly nativeBinding: string | null
}

export function readRuntime(): Runtime {
  if (existsSync(runtimeFile)) {
    const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8')) as Runtime
    if (existsSync(runtime.executablePath)) return runtime
  }
  throw new Error('There is no Electron runtime yet. Please run: npm run setup')
}

/** What the program must be told about the runtime it runs in. */
export function describeEnvironment(runtime: Runtime): NodeJS.ProcessEnv {
  return runtime.nativeBinding ? { ZHANGSHI_SQLITE_BINDING: runtime.nativeBinding } : {}
}

/** Chromium refuses its sandbox to root, and where the system lets nobody make a user namespace. */
export function chooseSandboxFlags(): string[] {
  if (process.platform !== 'linux') return []
  return process.getuid?.() === 0 || !mayMakeNamespaces() ? ['--no-sandbox'] : []
}

/** Tried rather than read from settings: containers, AppArmor and kernel switches all have a say. */
function mayMakeNamespaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}
