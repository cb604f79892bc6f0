import { path7za } from '7zip-bin'
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runTool } from '../command.ts'
import { projectFolder, readRuntime, type Runtime } from '../runtime.ts'

export interface PackageOptions {
  /** Folder below the project the package goes to. */
  readonly folder: string
  /** Only the unpacked program, without an installer or archive. */
  readonly unpackedOnly?: boolean
  /** Leaves the inspector in, so that a test can drive the program. Never given away. */
  readonly drivable?: boolean
}

export interface PackagedProgram {
  readonly executablePath: string
  readonly resourcesPath: string
}

/** A package made with the stand-in runtime is for this computer's tests, and says so in its name. */
export function isDevelopmentPackage(runtime: Runtime): boolean {
  return runtime.kind === 'stand-in'
}

/** Packs what is in out/. The unpacked program is always there afterwards. */
export async function packageProgram(options: PackageOptions): Promise<PackagedProgram> {
  const configuration = writeConfiguration(options)
  rmSync(join(projectFolder, options.folder), { recursive: true, force: true })
  const args = [...(options.unpackedOnly ? ['--dir'] : []), '--publish', 'never', '--config', configuration]
  const { code, output } = await runTool('electron-builder/cli.js', args, { quiet: true, environment: findArchiver() })
  if (code !== 0) throw new Error(`packaging failed\n${output}`)
  return findProgram(join(projectFolder, options.folder))
}

/** electron-builder.yml together with what only this computer and this run know. */
export function composeConfiguration(options: PackageOptions, runtime: Runtime): Record<string, unknown> {
  const macApp = process.platform === 'darwin' ? '../../..' : '.'
  return {
    extends: 'file:electron-builder.yml',
    directories: { output: options.folder, buildResources: 'build/icons' },
    electronVersion: runtime.electronVersion,
    electronDist: join(dirname(runtime.executablePath), macApp),
    ...(options.drivable ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    ...(isDevelopmentPackage(runtime) ? markDevelopment(runtime) : {}),
  }
}

function markDevelopment(runtime: Runtime): Record<string, unknown> {
  const artifactName = 'zhangshi-development-${version}-${os}-${arch}.${ext}'
  // Only here: the stand-in is too old for the prebuilt binding, so its own goes beside the program.
  const extraResources = [{ from: runtime.nativeBinding, to: 'better_sqlite3.node' }]
  return { artifactName, ...(runtime.nativeBinding ? { extraResources } : {}) }
}

function writeConfiguration(options: PackageOptions): string {
  const file = join(projectFolder, 'out/packaging', `${options.folder.replaceAll('/', '-')}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(composeConfiguration(options, readRuntime()), null, 2))
  return file
}

/** The archiver comes from the npm registry; without this it would be downloaded while packing. */
function findArchiver(): NodeJS.ProcessEnv {
  chmodSync(path7za, 0o755)
  return { ELECTRON_BUILDER_7ZIP_PATH: path7za }
}

function findProgram(folder: string): PackagedProgram {
  const places: [string, string][] = [
    ['linux-unpacked/zhangshi', 'linux-unpacked/resources'],
    ['win-unpacked/zhangshi.exe', 'win-unpacked/resources'],
    ['mac-arm64/账实 Zhangshi.app/Contents/MacOS/账实 Zhangshi', 'mac-arm64/账实 Zhangshi.app/Contents/Resources'],
    ['mac/账实 Zhangshi.app/Contents/MacOS/账实 Zhangshi', 'mac/账实 Zhangshi.app/Contents/Resources'],
  ]
  const found = places.find(([executable]) => existsSync(join(folder, executable)))
  if (!found) throw new Error(`nothing was packed into ${folder}`)
  return { executablePath: join(folder, found[0]), resourcesPath: join(folder, found[1]) }
}
