import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chooseSandboxFlags, describeEnvironment, projectFolder, readRuntime } from '#build/scripts/runtime.ts'

const testDataFolder = join(projectFolder, 'out/test-data')

export interface LaunchOptions {
  /** What this computer remembers; give the same folder again to restart the program. */
  readonly dataFolder?: string
  /** Flags of `npm start -- --help`. */
  readonly flags?: readonly string[]
  /** A packaged program instead of the sources' build. */
  readonly packaged?: string
}

export interface LaunchedProgram {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** Everything the main process and Chromium wrote. */
  readonly output: () => string
}

/** A fresh folder; it stays after the test, for whoever wants to know why it failed, until the next run. */
export function makeDataFolder(): string {
  mkdirSync(testDataFolder, { recursive: true })
  return mkdtempSync(join(testDataFolder, 'machine-'))
}

/** Starts the real program in a real window with a data folder of its own. */
export async function launchProgram(options: LaunchOptions = {}): Promise<LaunchedProgram> {
  const dataFolder = options.dataFolder ?? makeDataFolder()
  const own = [...chooseSandboxFlags(), '--disable-gpu', `--data=${dataFolder}`, ...(options.flags ?? [])]
  const app = options.packaged ? await launchPackage(options.packaged, own) : await launchBuild(own)
  let written = ''
  app.process().stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()))
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await slowDown(page)
  return { app, page, dataFolder, output: () => written }
}

/** `WINDOW_SLOWDOWN=6` runs the window's scripts at a sixth: what only works on a quick machine shows itself. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.WINDOW_SLOWDOWN ?? '1')
  if (rate <= 1) return
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Started by Playwright's own loader, the program waits until Playwright listens. */
function launchBuild(flags: string[]): Promise<ElectronApplication> {
  const runtime = readRuntime()
  // Playwright asks the electron package where the runtime is, and that package asks this variable.
  if (runtime.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(runtime.executablePath)
  const env = definedOnly({ TZ: noonZone(), ...process.env, ...describeEnvironment(runtime) })
  return _electron.launch({ args: [projectFolder, ...flags], env, timeout: 30_000 })
}

/**
 * A zone where it is about noon: whenever the tests run, none of them runs into midnight, where what was posted today is
 * of yesterday and numbers begin anew. A `TZ` of one's own is kept.
 */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`
}

/** A package cannot be given that loader; now and then its window is quicker than Playwright, which then never sees it. */
async function launchPackage(executablePath: string, args: string[], attempts = 3): Promise<ElectronApplication> {
  // A package must find everything in itself.
  const env = definedOnly({ TZ: noonZone(), ...process.env, ZHANGSHI_SQLITE_BINDING: undefined })
  try {
    return await _electron.launch({ executablePath, args, env, timeout: 15_000 })
  } catch (error) {
    if (attempts <= 1) throw error
    return launchPackage(executablePath, args, attempts - 1)
  }
}

export interface FinishedRun {
  readonly code: number
  readonly output: string
}

/** Runs the program by itself until it ends, the way a user's double click would start it. */
export function runBuild(flags: readonly string[]): Promise<FinishedRun> {
  const runtime = readRuntime()
  return runToEnd(runtime.executablePath, [projectFolder, ...flags], describeEnvironment(runtime))
}

export function runPackage(
  executablePath: string,
  flags: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<FinishedRun> {
  return runToEnd(executablePath, flags, { ZHANGSHI_SQLITE_BINDING: undefined, ...environment })
}

function runToEnd(
  executablePath: string,
  flags: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<FinishedRun> {
  const { promise, resolve } = Promise.withResolvers<FinishedRun>()
  const args = [...flags, ...chooseSandboxFlags(), '--disable-gpu']
  const options = { env: { ...process.env, ...environment }, timeout: 60_000 }
  execFile(executablePath, args, options, (error, stdout, stderr) => {
    resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` })
  })
  return promise
}

/** Where a picture of a screen is kept as an artefact. */
export function screenshotPath(name: string): string {
  const folder = join(projectFolder, 'out/screenshots')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.png`)
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
