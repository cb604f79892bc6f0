import { listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkConfiguration } from '#build/scripts/packaging/check-configuration.ts'
import { readFuses } from '#build/scripts/packaging/fuses.ts'
import { composeConfiguration, type PackagedProgram, packageProgram } from '#build/scripts/packaging/package-program.ts'
import { readRuntime } from '#build/scripts/runtime.ts'
import type { Bridge, Reply } from '#shared/contract/bridge.ts'
import { launchProgram, type LaunchedProgram, makeDataFolder, runPackage, screenshotPath } from './launch.ts'

// A hardened package cannot be driven, so one that can is packed from the same build, and the two are compared.
let drivable: PackagedProgram
let hardened: PackagedProgram

test.beforeAll(async () => {
  test.setTimeout(300_000)
  drivable = await packageProgram({ folder: 'out/packages/drivable', unpackedOnly: true, drivable: true })
  hardened = await packageProgram({ folder: 'out/packages/hardened', unpackedOnly: true })
})

const running = new Set<LaunchedProgram>()

async function launchPackaged(dataFolder = makeDataFolder()): Promise<LaunchedProgram> {
  const program = await launchProgram({ packaged: drivable.executablePath, dataFolder })
  running.add(program)
  return program
}

// Also after a failed test, or the program it left behind would hold its books.
test.afterEach(async () => {
  for (const program of running) await program.app.close()
  running.clear()
})

function invoke(program: LaunchedProgram, path: string, input: object): Promise<Reply> {
  const request = { path, input }
  return program.page.evaluate(
    (message) => (window as unknown as { zhangshi: Bridge }).zhangshi.invoke(message),
    request,
  )
}

const content = {
  name: '打包测试',
  openedOn: '2026-01-01',
  costMethod: 'movingAverage',
  negativeStock: 'forbid',
  dayBoundary: 0,
  taxpayer: 'smallScale',
}

test('the packaged program starts, makes books, and opens them again', async () => {
  const first = await launchPackaged()
  const created = await invoke(first, 'books.create', { content, ownerName: '店主', folderToken: null })
  expect(created).toMatchObject({ ok: true, data: { name: content.name } })
  // A report runs in a thread of its own: its script and the native half of the database must be found from there too.
  expect(await invoke(first, 'stock.verify', {})).toMatchObject({ ok: true })
  const { file } = (created as { data: { file: string } }).data
  await first.page.screenshot({ path: screenshotPath('packaged') })
  await first.app.close()
  running.delete(first)

  const second = await launchPackaged(first.dataFolder)
  expect(await invoke(second, 'books.open', { file })).toMatchObject({ ok: true, data: { name: content.name, file } })
  expect(await invoke(second, 'books.close', {})).toMatchObject({ ok: true })
})

test('a package has no developer tools and no menu', async () => {
  const program = await launchPackaged()
  const found = await program.app.evaluate(({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    contents.openDevTools()
    return { tools: contents.isDevToolsOpened(), menu: Menu.getApplicationMenu() === null }
  })
  expect(found).toEqual({ tools: false, menu: true })
})

test('the hardened package starts by itself', async () => {
  const { code, output } = await runPackage(hardened.executablePath, ['--smoke', `--data=${makeDataFolder()}`])
  expect(output).toContain('is ready')
  expect(code).toBe(0)
})

test('the hardened package cannot be turned into a plain Node or be inspected', async () => {
  const environment = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/planted.cjs' }
  const flags = ['--inspect=0', '--smoke', `--data=${makeDataFolder()}`]
  const { output } = await runPackage(hardened.executablePath, flags, environment)
  expect(output).toContain('is ready')
  expect(output).not.toContain('Debugger listening')
})

test('the fuses are as designed', async () => {
  expect(await readFuses(hardened.executablePath)).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  })
})

test('both packages hold the same program', () => {
  const hash = ({ resourcesPath }: PackagedProgram) =>
    createHash('sha256')
      .update(readFileSync(join(resourcesPath, 'app.asar')))
      .digest('hex')
  expect(hash(drivable)).toBe(hash(hardened))
})

test('a package holds what runs and nothing else', () => {
  const files = listPackage(join(hardened.resourcesPath, 'app.asar'), { isPack: false }).map((file) => file.slice(1))
  const allowed =
    /^(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|db(\/migrations(\/[^/]+\.sql)?)?|node_modules(\/better-sqlite3(\/.*)?)?)$/
  expect(files.filter((file) => !allowed.test(file))).toEqual([])
  expect(files).toContain('db/migrations/0001_foundation.sql')
  const bindings = files.filter((file) => file.endsWith('.node'))
  expect(bindings).toEqual([`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`])
  expect(existsSync(join(hardened.resourcesPath, 'default_app.asar'))).toBe(false)
})

test('a release never carries the binding of the stand-in', () => {
  const runtime = readRuntime()
  const release = composeConfiguration({ folder: 'dist' }, { ...runtime, kind: 'official' })
  expect(JSON.stringify(release)).not.toContain('better_sqlite3')
  if (runtime.kind === 'stand-in') {
    const development = composeConfiguration({ folder: 'dist' }, runtime)
    expect(development.artifactName).toContain('development')
  } else {
    expect(readdirSync(hardened.resourcesPath)).not.toContain('better_sqlite3.node')
  }
})

test('the configuration for Windows and macOS is valid, and a mistake in it would be noticed', async () => {
  expect(await checkConfiguration()).toBeNull()
  expect(await checkConfiguration({ nsis: { oneClik: true } })).toContain('configuration.nsis')
  expect(await checkConfiguration({ dmg: { sign: 'yes' } })).toContain('configuration.dmg')
})
