import type { BrowserWindow } from 'electron'

/**
 * What the window's print style sheet lays out, as PDF. The paper is the one its `@page` names, never a default; headings
 * become its outline (bookmarks).
 */
export function layOutPdf(window: BrowserWindow): Promise<Uint8Array> {
  const outlined = { generateTaggedPDF: true, generateDocumentOutline: true }
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...outlined })
}

/** The system's print dialog for the same pages; whether they were sent to a printer. */
export function printWindow(window: BrowserWindow): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  window.webContents.print({ silent: false, printBackground: true }, (success) => resolve(success))
  return promise
}
