import { posix } from 'node:path'
import { isListed, packagesOfFolder, packagesOfHarness, packagesOfTests } from './packages.ts'

/** An import as the lint rule sees it; `file` is relative to the project, with forward slashes. */
export interface PlantedImport {
  file: string
  source: string
  typeOnly: boolean
}

type Wall = (planted: PlantedImport) => string | null

/** What tests of a folder share, `testing.ts` and `testing-form.ts`. */
const isForTests = (file: string) => /\/testing(-[\w-]+)?\.ts$/.test(file)
const isTest = (file: string) =>
  file.endsWith('.test.ts') || isForTests(file) || /^electron\/(e2e|harness)\//.test(file)
const isHarness = (file: string) => /^electron\/(e2e|harness)\//.test(file)

/** The project file an import means, or null for a package. */
export function resolveTarget({ file, source }: PlantedImport): string | null {
  if (source.startsWith('#')) return source.slice(1)
  if (source.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), source))
  return null
}

function packageWall(planted: PlantedImport): string | null {
  const { file, source } = planted
  const folder = file.split('/')[0] ?? ''
  const listed = packagesOfFolder[folder]
  if (!listed || resolveTarget(planted) !== null || source === 'electron') return null
  const allowed = [...listed, ...(isTest(file) ? packagesOfTests : []), ...(isHarness(file) ? packagesOfHarness : [])]
  return isListed(allowed, source) ? null : `${folder}/ may not import the package '${source}'`
}

function electronWall({ file, source }: PlantedImport): string | null {
  if (source !== 'electron') return null
  const allowed = /^electron\/(main\.ts|preload\.ts|ipc\/transport\.ts|platform\/|e2e\/|harness\/)/.test(file)
  return allowed ? null : `'electron' belongs in main.ts, preload.ts, ipc/transport.ts and platform/`
}

function preloadWall({ file, source, typeOnly }: PlantedImport): string | null {
  if (file !== 'electron/preload.ts' || typeOnly || source === 'electron') return null
  return 'the preload is sandboxed: it imports types only'
}

function clientWall(planted: PlantedImport): string | null {
  if (!resolveTarget(planted)?.startsWith('renderer/ipc/client')) return null
  const allowed = /^renderer\/(ipc\/|(features\/[^/]+|shell)\/([\w-]+-)?store\.ts$)/.test(planted.file)
  return allowed || isTest(planted.file) ? null : 'only stores talk to the main process; components ask their store'
}

function featureWall(planted: PlantedImport): string | null {
  const from = /^(electron|renderer)\/features\/([^/]+)\//.exec(planted.file)
  const to = /^(electron|renderer)\/features\/([^/]+)\//.exec(resolveTarget(planted) ?? '')
  if (!from || !to || from[1] !== to[1] || from[2] === to[2]) return null
  if (to[1] === 'electron' && to[2] === 'document') return null
  return `a feature does not import another (${from[2]} → ${to[2]}): common machinery goes down`
}

function testingWall(planted: PlantedImport): string | null {
  if (!isForTests(resolveTarget(planted) ?? '') || isTest(planted.file) || planted.file.startsWith('build/'))
    return null
  return 'what tests share is no part of the program'
}

const walls: readonly Wall[] = [packageWall, electronWall, preloadWall, clientWall, featureWall, testingWall]

/** Why an import is refused, or null. */
export function findBrokenWall(planted: PlantedImport): string | null {
  for (const wall of walls) {
    const reason = wall(planted)
    if (reason) return reason
  }
  return null
}
