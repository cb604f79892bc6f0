import { createProgram, type Program } from '../../ipc/dispatch.ts'
import { headlessPlatform } from '../../ipc/platform.ts'
import { MIGRATIONS, REPORT_WORKER, TABLE_PROCESS } from '../test-program.ts'
import { TODAY } from './random-work.ts'

export const NOON: number = Date.parse(`${TODAY}T12:00:00`)

/** The whole program but the window on a real file; the same for the child that is killed and for who checks. */
export function startKillProgram(machineFolder: string): Program {
  return createProgram({
    machineFolder,
    migrationsFolder: MIGRATIONS,
    reportWorker: REPORT_WORKER,
    tableProcess: TABLE_PROCESS,
    platform: headlessPlatform((_reference, error) => console.error(error)),
    clock: () => NOON,
  })
}
