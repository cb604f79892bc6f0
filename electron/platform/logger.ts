import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largestLog = 1_000_000
let logFile: string | null = null

/** From now on messages also go to `logs/zhangshi.log` in that folder; the log before this one is kept. */
export function startLog(machineFolder: string): void {
  const folder = join(machineFolder, 'logs')
  mkdirSync(folder, { recursive: true })
  logFile = join(folder, 'zhangshi.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog) {
    renameSync(logFile, join(folder, 'zhangshi.previous.log'))
  }
}

export function logInfo(message: string): void {
  write('info', message)
}

/** `cause` is written with its stack; it never leaves this computer. */
export function logError(message: string, cause?: unknown): void {
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : String(cause)
  write('error', detail ? `${message}\n${detail}` : message)
}

function write(level: string, message: string): void {
  const line = `${new Date().toISOString()} ${level} ${message}\n`
  if (level === 'error') process.stderr.write(line)
  if (!logFile) return
  try {
    appendFileSync(logFile, line)
  } catch {
    // A full disk must not stop the work that was being logged.
  }
}

/** Errors nobody caught are bugs: they are written down, and the program goes on serving the window. */
export function logUncaughtErrors(): void {
  process.on('uncaughtException', (error) => logError('uncaught', error))
  process.on('unhandledRejection', (reason) => logError('unhandled rejection', reason))
}
