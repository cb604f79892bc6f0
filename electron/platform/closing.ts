import { app, type Event } from 'electron'
import type { Program } from '../ipc/dispatch.ts'
import { logError } from './logger.ts'

/** A share that does not answer must not keep the program from ending. */
const LONGEST = 120_000

/** The end of the program: copies of what was done since the last ones, then the books are closed. */
export function closeInOrder(program: Program): void {
  let copying = false
  app.on('will-quit', (event: Event) => {
    const copies = copying ? null : begunCopies(program)
    if (copies === null) return program.close()
    copying = true
    event.preventDefault()
    const tooLong = new Promise((resolve) => setTimeout(resolve, LONGEST))
    void Promise.race([copies, tooLong])
      .catch((error: unknown) => logError('no copy on closing', error))
      .finally(() => app.quit())
  })
}

/** Books that cannot even be asked are closed all the same. */
function begunCopies(program: Program): Promise<void> | null {
  try {
    return program.backUpOnClosing()
  } catch (error) {
    logError('no copy on closing', error)
    return null
  }
}
