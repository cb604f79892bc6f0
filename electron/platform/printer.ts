import { BrowserWindow, session, type Session } from 'electron'
import { randomUUID } from 'node:crypto'
import type { PageOffset, PagesToPrint, PrinterReply } from '../ipc/platform.ts'

/**
 * What the window's print style sheet lays out, as PDF. The paper is the one its `@page` names, never a default; headings
 * become its outline (bookmarks).
 */
export function layOutPdf(window: BrowserWindow): Promise<Uint8Array> {
  const outlined = { generateTaggedPDF: true, generateDocumentOutline: true }
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...outlined })
}

/** Chromium's word for a dialog somebody closed. */
const CANCELLED = 'Print job canceled'

/** The system's print dialog for the pages the window has laid out. */
export async function printWithDialog(window: BrowserWindow, offset: PageOffset): Promise<PrinterReply> {
  const moved = await window.webContents.insertCSS(offsetCss(offset))
  try {
    return await print(window, { silent: false, printBackground: true })
  } finally {
    if (!window.isDestroyed()) await window.webContents.removeInsertedCSS(moved)
  }
}

/** Pages of their own, straight to a printer. */
export function printPages({ html, printer, copies, media, offset }: PagesToPrint): Promise<PrinterReply> {
  return withPages(html, async (window) => {
    await window.webContents.insertCSS(offsetCss(offset))
    return print(window, {
      silent: true,
      printBackground: true,
      deviceName: printer,
      copies,
      margins: { marginType: 'none' },
      pageSize: { width: media.width * MICRONS, height: media.height * MICRONS },
    })
  })
}

const PAGE_NUMBER =
  '<div style="width:100%;text-align:center;font-size:7pt"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** Pages of their own as PDF, numbered, on the paper their `@page` names. */
export function pdfOfPages(html: string): Promise<Uint8Array> {
  return withPages(html, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: PAGE_NUMBER,
    }),
  )
}

/** A window nobody sees: no script runs in it and nothing is loaded but these pages. */
async function withPages<Result>(html: string, work: (window: BrowserWindow) => Promise<Result>): Promise<Result> {
  const address = `app://print/${randomUUID()}`
  const own = printSession()
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, javascript: false, sandbox: true, spellcheck: false, devTools: false },
  })
  laidOut.set(address, html)
  try {
    await window.loadURL(address)
    return await work(window)
  } finally {
    laidOut.delete(address)
    window.destroy()
  }
}

export async function listPrinters(window: BrowserWindow): Promise<{ name: string; title: string }[]> {
  const found = await window.webContents.getPrintersAsync()
  return found.map(({ name, displayName }) => ({ name, title: displayName || name }))
}

/** In a tenth of a millimetre. */
const MICRONS = 100

/** The print style sheet moves every page by these (paper.css). */
function offsetCss({ x, y }: PageOffset): string {
  return `:root { --print-x: ${x / 10}mm; --print-y: ${y / 10}mm; }`
}

function print(window: BrowserWindow, options: Electron.WebContentsPrintOptions): Promise<PrinterReply> {
  const { promise, resolve } = Promise.withResolvers<PrinterReply>()
  window.webContents.print(options, (success, reason) => {
    if (success) resolve({ kind: 'sent' })
    else resolve(reason === CANCELLED ? { kind: 'cancelled' } : { kind: 'failed', reason })
  })
  return promise
}

/** Pages being printed, by their address. */
const laidOut = new Map<string, string>()
let ownSession: Session | null = null

/** Knows the pages being printed and nothing else, and keeps nothing. */
function printSession(): Session {
  if (ownSession !== null) return ownSession
  ownSession = session.fromPartition('print')
  ownSession.protocol.handle('app', ({ url }) => pageResponse(laidOut.get(url)))
  ownSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(app:\/\/print\/|data:)/.test(url) }))
  ownSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ownSession.setPermissionCheckHandler(() => false)
  return ownSession
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function pageResponse(html: string | undefined): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY }
  return new Response(html ?? '', { status: html === undefined ? 404 : 200, headers })
}
