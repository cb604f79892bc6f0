import { app } from 'electron'
import type { Program } from '../ipc/dispatch.ts'

const HALF_A_MINUTE = 30_000

/** Looks twice a minute for exports and copies that are due, and whether it is another day, as long as the program runs. */
export function startScheduleTimer(program: Program): void {
  const timer = setInterval(() => {
    void program.runDueExports()
    void program.runDueBackups()
    void program.announceNewDay()
  }, HALF_A_MINUTE)
  app.on('will-quit', () => clearInterval(timer))
}
