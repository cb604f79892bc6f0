import { fork, type Serializable } from 'node:child_process'

/** A process of ours beside the program; when it crashes or is killed, the program goes on. */
export interface HelperProcess {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, whatever ended it. */
  onExit(listener: () => void): void
  /** End it at once, whatever it is doing. */
  kill(): void
}

/** How far all that is printed is moved, in tenths of a millimetre. */
export interface PageOffset {
  readonly x: number
  readonly y: number
}

export interface PagesToPrint {
  readonly name: string
  /** A whole document that needs nothing from outside. */
  readonly html: string
  /** Tenths of a millimetre. */
  readonly media: { readonly width: number; readonly height: number }
  readonly printer: string
  readonly copies: number
  readonly offset: PageOffset
}

export type PrinterReply =
  | { readonly kind: 'sent' }
  | { readonly kind: 'cancelled' }
  /** In the words of the system. */
  | { readonly kind: 'failed'; readonly reason: string }

/** What the program needs of the system around it. Electron implements it; tests and the headless entry have small ones. */
export interface Platform {
  /** Ask for a books file; null when cancelled. */
  chooseBooksFile(): Promise<string | null>
  /** Ask for a folder for new books; null when cancelled. */
  chooseFolder(): Promise<string | null>
  /** Ask where to write a file of this name; null when cancelled. */
  chooseSaveFile(name: string): Promise<string | null>
  /** Ask for a table (xlsx, CSV) to read; null when cancelled. */
  chooseTableFile(): Promise<string | null>
  /** The file that was handed over under this name on the command line; null when there is none. */
  handedFile(name: string): string | null
  /** Ask for a picture or paper to attach; null when cancelled. */
  chooseAttachment(): Promise<string | null>
  /** Ask for a form template (JSON) to read; null when cancelled. */
  chooseTemplateFile(): Promise<string | null>
  /** Run an entry file of ours in a process of its own, which ends when it needs more memory than this. */
  startProcess(entry: string, heapMegabytes: number): HelperProcess
  /** The window's print layout as PDF, at the page size its style sheet names; null without a window. */
  layOutPdf(): Promise<Uint8Array | null>
  /** Pages of their own as PDF, without the program's window; null where there are no windows at all. */
  pdfOfPages(html: string): Promise<Uint8Array | null>
  /** The system's print dialog for what the window has laid out. */
  printWithDialog(offset: PageOffset): Promise<PrinterReply>
  /** Straight to a printer. */
  printPages(pages: PagesToPrint): Promise<PrinterReply>
  listPrinters(): Promise<{ name: string; title: string }[]>
  minimizeWindow(): void
  toggleMaximizeWindow(): void
  toggleFullScreen(): void
  closeWindow(): void
  isMaximized(): boolean
  /** Write an unforeseen error down; the reference is shown to the user and stands in the log. */
  logError(reference: string, error: unknown): void
}

function startNodeProcess(entry: string, heapMegabytes: number): HelperProcess {
  const child = fork(entry, { serialization: 'advanced', execArgv: [`--max-old-space-size=${heapMegabytes}`] })
  return {
    send: (message) => child.send(message as Serializable),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  }
}

/**
 * A platform without windows and dialogs.
 * @param files handed over on the command line, by name: where a dialog would ask under which name to save, the file
 *   of that name is the answer
 */
export function headlessPlatform(
  logError: Platform['logError'],
  files: ReadonlyMap<string, string> = new Map(),
): Platform {
  return {
    chooseBooksFile: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    chooseSaveFile: (name) => Promise.resolve(files.get(name) ?? null),
    chooseTableFile: () => Promise.resolve(files.get('table') ?? null),
    handedFile: (name) => files.get(name) ?? null,
    chooseAttachment: () => Promise.resolve(null),
    chooseTemplateFile: () => Promise.resolve(null),
    startProcess: startNodeProcess,
    layOutPdf: () => Promise.resolve(null),
    pdfOfPages: () => Promise.resolve(null),
    printWithDialog: () => Promise.resolve({ kind: 'cancelled' }),
    printPages: () => Promise.resolve({ kind: 'failed', reason: 'no printer here' }),
    listPrinters: () => Promise.resolve([]),
    minimizeWindow: () => undefined,
    toggleMaximizeWindow: () => undefined,
    toggleFullScreen: () => undefined,
    closeWindow: () => undefined,
    isMaximized: () => false,
    logError,
  }
}
