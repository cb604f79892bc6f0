import { z } from 'zod'
import { PRINT_ROLES } from '../domain/print/print-role.ts'
import { isRawTarget } from '../domain/print/raw-receipt.ts'
import { query, task } from './define.ts'
import { zId, zName, zNothing } from './scalar.ts'

// What is printed is what the window has laid out for paper (its print style sheet), at the page size it names.

/** Into a PDF file the user chooses by the system's dialog; null when cancelled. */
export const savePdf = task(
  z.strictObject({ name: zName(120) }),
  z.strictObject({ name: z.string() }).nullable(),
  'member',
)

const zRole = z.enum(PRINT_ROLES)
/** Tenths of a millimetre. */
const zLength = z.int().min(100).max(100_000)
/** The largest month packs are a few million characters. */
const LONGEST_PAGES = 40_000_000

const zRawText = z.string().max(300)
const zRawLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: zRawText, align: z.enum(['left', 'center']), large: z.boolean() }),
  z.strictObject({ kind: z.literal('pair'), left: zRawText, right: zRawText, large: z.boolean() }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({ kind: z.literal('barcode'), code: zRawText }),
])

/** Pages to print: a whole document of their own, so that they can wait and be printed without the window. */
export const zPrintJob = z.strictObject({
  role: zRole,
  name: zName(120),
  /** What lies in the printer. */
  media: z.strictObject({ width: zLength, height: zLength }),
  html: z.string().min(1).max(LONGEST_PAGES),
  /** The same as lines of text, for a printer that takes no pages; null: there is no such form of it. */
  raw: z.array(zRawLine).max(2_000).nullable(),
  /** A posted document; a second print of it is told from the first. */
  documentId: zId('document').nullable(),
})
export type PrintJob = z.output<typeof zPrintJob>

/**
 * Through the printer of its use. `waiting`: the printer refused, and the job is kept until it is printed or given up.
 * `cancelled`: no printer is set, and the system's dialog was closed.
 */
export const zPrintOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent'), printer: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('waiting'), printer: z.string(), reason: z.string() }),
])
export type PrintOutcome = z.output<typeof zPrintOutcome>

export const send = task(zPrintJob, zPrintOutcome, 'member', ['print'])

/** How often a document was sent to a printer so far. */
export const timesPrinted = query(
  z.strictObject({ documentId: zId('document') }),
  z.strictObject({ times: z.int().min(0) }),
  'document.read',
)

/** The printers this computer knows. */
export const printers = task(zNothing, z.array(z.strictObject({ name: z.string(), title: z.string() })), 'member')

/** How one use is printed at this computer. */
export const zRoleSetup = z.strictObject({
  /** Empty: the system's dialog asks each time. */
  printer: z.string().max(300),
  paper: z.string().max(40).nullable(),
  copies: z.int().min(1).max(9),
  /** Moves all that is printed, in tenths of a millimetre; right and down are more. */
  offset: z.strictObject({ x: z.int().min(-300).max(300), y: z.int().min(-300).max(300) }),
  /** Text and commands (ESC/POS, GB18030) straight to a port, a shared printer or a file, past the driver; null: pages. */
  raw: z
    .strictObject({
      target: z.string().max(260).refine(isRawTarget, 'rawTarget'),
      columns: z.union([z.literal(32), z.literal(48)]),
      cut: z.boolean(),
    })
    .nullable(),
})
export type RoleSetup = z.output<typeof zRoleSetup>

export const zPrintSetup = z.record(zRole, zRoleSetup)
export type PrintSetup = z.output<typeof zPrintSetup>

export const getSetup = task(zNothing, zPrintSetup, 'member')
export const setRole = task(z.strictObject({ role: zRole, setup: zRoleSetup }), zPrintSetup, 'member', ['print'])

/** A job the printer refused; it survives a restart. */
export const zWaitingJob = z.strictObject({
  id: z.uuid(),
  role: zRole,
  name: z.string(),
  printer: z.string(),
  reason: z.string(),
  at: z.int(),
})
export type WaitingJob = z.output<typeof zWaitingJob>

/** As it lies on the disk: whose it is, so that only he and the owner see it again, and only in these books. */
export const zKeptJob = z.strictObject({
  ...zWaitingJob.shape,
  booksUuid: z.string(),
  userName: z.string(),
  media: zPrintJob.shape.media,
  raw: zPrintJob.shape.raw,
  documentId: zPrintJob.shape.documentId,
})
export type KeptJob = z.output<typeof zKeptJob>

/** One's own jobs of these books, the oldest first; the owner sees everybody's. */
export const waiting = task(zNothing, z.array(zWaitingJob), 'member')

const zJobId = z.strictObject({ id: z.uuid() })
/** Once more, through the printer that is set now. @throws NOT_FOUND, PRINTER_NOT_SET */
export const retry = task(zJobId, zPrintOutcome, 'member', ['print'])
/** @throws NOT_FOUND */
export const discard = task(zJobId, zNothing, 'member', ['print'])
