import { app } from 'electron'
import { join, resolve } from 'node:path'
import { sweepPractice } from './features/machine/machine-store.ts'
import { createProgram, type Program } from './ipc/dispatch.ts'
import { startTransport } from './ipc/transport.ts'
import { closeInOrder } from './platform/closing.ts'
import { readFlags } from './platform/flags.ts'
import { findDevelopmentServer, lockPages, lockSession, silenceChromium } from './platform/lockdown.ts'
import { logError, logInfo, logUncaughtErrors, startLog } from './platform/logger.ts'
import { setMenu } from './platform/menu.ts'
import { createPlatform } from './platform/platform.ts'
import { appOrigin, registerAppScheme, serveApp } from './platform/protocol.ts'
import { reportReadiness } from './platform/readiness.ts'
import { startScheduleTimer } from './platform/schedule-timer.ts'
import { chooseSqliteBinding } from './platform/sqlite-binding.ts'
import { findProgramWindow, openWindow, showWindow } from './platform/window.ts'

const flags = readFlags(process.argv)
// Development keeps its own folder, so that trying things out never touches the books of the installed program.
const folderName = app.isPackaged ? 'Zhangshi' : 'Zhangshi-development'
const machineFolder = flags.data ? resolve(flags.data) : join(app.getPath('appData'), folderName)

app.setPath('userData', machineFolder)
registerAppScheme()
silenceChromium()
lockPages()
chooseSqliteBinding()

if (app.requestSingleInstanceLock()) {
  startLog(machineFolder)
  logUncaughtErrors()
  app.whenReady().then(start).catch(fail)
} else {
  // The first one has heard of it and shows its window.
  process.stdout.write('Zhangshi is already open with this data folder.\n')
  app.exit(0)
}

async function start(): Promise<void> {
  logInfo(`start ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`)
  try {
    sweepPractice(machineFolder)
  } catch (error) {
    // Somebody holds a file of it open: the next start takes it away.
    logError('what a practice left could not be taken away', error)
  }
  lockSession()
  setMenu()
  const server = findDevelopmentServer()

  const platform = createPlatform(join(machineFolder, 'books'), findProgramWindow)
  const migrationsFolder = join(app.getAppPath(), 'db/migrations')
  const program = createProgram({
    machineFolder,
    migrationsFolder,
    reportWorker: join(import.meta.dirname, 'report-worker.js'),
    tableProcess: join(import.meta.dirname, 'table-process.js'),
    platform,
    checkReplies: !app.isPackaged,
  })
  if (!server) serveApp(join(app.getAppPath(), 'out/renderer'), program.takePreview)
  closeInOrder(program)
  startTransport(program, server ?? appOrigin)
  await openAskedBooks(program)

  const window = openWindow(machineFolder)
  app.on('second-instance', () => showWindow(window))
  app.on('window-all-closed', () => app.quit())
  startScheduleTimer(program)
  await reportReadiness(window, flags)
}

/** Books named on the command line are there before the window asks for them. */
async function openAskedBooks(program: Program): Promise<void> {
  if (flags.books) program.openBooks(resolve(flags.books))
  if (!flags.demo) return
  const request = {
    path: 'books.createDemo',
    input: { language: 'zh-CN', ...(flags.demoTrade === null ? {} : { trade: flags.demoTrade }) },
  }
  const reply = await program.dispatch(request, program.createSession())
  if (!reply.ok) throw new Error(`the demo books could not be made: ${JSON.stringify(reply.error)}`)
}

/** A dialog would wait for somebody who may not be there: write it down and end. */
function fail(error: unknown): void {
  logError('the program could not start', error)
  app.exit(1)
}
