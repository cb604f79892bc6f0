import { writeFile } from 'node:fs/promises'
import type { PrinterReply } from '../../ipc/platform.ts'

/** A printer that is switched off may leave its port hanging. */
const LONGEST = 15_000

/** What is on its way to each port: two writers at once would mix their bytes. */
const underWay = new Map<string, Promise<PrinterReply>>()

/** Bytes to a port, a shared printer or a file, as they are. What the system refuses is said in its words. */
export function writeRaw(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  const before = underWay.get(target) ?? Promise.resolve()
  const turn = before.then(() => write(target, bytes))
  underWay.set(target, turn)
  return turn
}

async function write(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  try {
    await writeFile(target, bytes, { signal: AbortSignal.timeout(LONGEST) })
    return { kind: 'sent' }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
