import { api } from '#renderer/ipc/client.ts'

/** The pages that are laid out now, to the printer the system's dialog names. */
export function sendToPrinter(): Promise<{ readonly sent: boolean }> {
  return api.print.send({})
}
