import { writeFile } from 'node:fs/promises'
import type { PrinterReply } from '../ipc/platform.ts'

/** A printer that is switched off may leave its port hanging: nobody waits longer, in ms. */
const LONGEST = 15_000

/** The last write to each port that may not have come back yet: two at once would mix their bytes. */
const underWay = new Map<string, Promise<PrinterReply>>()

/**
 * Bytes to a port, a shared printer or a file, as they are, one writer after the other. What the system refuses is said in
 * its words.
 */
export async function writeRaw(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  const before = underWay.get(target)
  if (before !== undefined) await within(LONGEST, before)
  return writeNow(target, bytes)
}

/** The same now or never: null when the port is still at something else after a while. @param patience ms */
export async function writeRawSoon(target: string, bytes: Uint8Array, patience: number): Promise<PrinterReply | null> {
  const before = underWay.get(target)
  if (before !== undefined) await within(patience, before)
  if (underWay.has(target)) return null
  return writeNow(target, bytes)
}

async function writeNow(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  const reply = await within(LONGEST, begin(target, bytes))
  return reply ?? { kind: 'failed', reason: `no answer (${LONGEST / 1_000} s)` }
}

/** A write that hangs stays under way, whoever gave it up: it may still come out when the port wakes. */
function begin(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  const writing = write(target, bytes)
  underWay.set(target, writing)
  void writing.then(() => underWay.get(target) === writing && underWay.delete(target))
  return writing
}

async function write(target: string, bytes: Uint8Array): Promise<PrinterReply> {
  try {
    await writeFile(target, bytes)
    return { kind: 'sent' }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Null: it takes longer. */
async function within<Answer>(time: number, answer: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), time)))
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
