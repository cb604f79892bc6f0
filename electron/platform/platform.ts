import type { BrowserWindow } from 'electron'
import { ATTACHMENT_KINDS } from '#shared/domain/attachment/attachment-kind.ts'
import type { Platform } from '../ipc/platform.ts'
import { chooseFile, chooseFolder, chooseSaveFile, documentsFolder } from './dialog.ts'
import { logError } from './logger.ts'
import { startHelperProcess } from './helper-process.ts'
import { layOutPdf, listPrinters, pdfOfPages, printPages, printWithDialog } from './printer.ts'
import { closeWindow, isMaximized, minimizeWindow, toggleFullScreen, toggleMaximizeWindow } from './window.ts'

const tableFilter = { name: 'Excel, CSV', extensions: ['xlsx', 'csv', 'txt'] }
const attachmentFilter = {
  name: 'PNG, JPG, GIF, WebP, PDF, Excel, Word, TXT',
  extensions: [...ATTACHMENT_KINDS, 'jpeg'],
}
const templateFilter = { name: 'JSON', extensions: ['json'] }
const booksFilter = { name: 'Zhangshi', extensions: ['zsb'] }

/** What the program may ask of the system. `findWindow` says which window is meant; there is none before it opens. */
export function createPlatform(booksFolder: string, findWindow: () => BrowserWindow | null): Platform {
  const withWindow = (act: (window: BrowserWindow) => void) => {
    const window = findWindow()
    if (window) act(window)
  }
  const ask = (question: (window: BrowserWindow) => Promise<string | null>) => {
    const window = findWindow()
    return window ? question(window) : Promise.resolve(null)
  }
  return {
    chooseBooksFile: () => ask((window) => chooseFile(window, booksFolder, [booksFilter])),
    chooseFolder: () => ask((window) => chooseFolder(window, booksFolder)),
    chooseSaveFile: (name) => ask((window) => chooseSaveFile(window, name)),
    chooseTableFile: () => ask((window) => chooseFile(window, documentsFolder(), [tableFilter])),
    handedFile: () => null,
    chooseAttachment: () => ask((window) => chooseFile(window, documentsFolder(), [attachmentFilter])),
    chooseTemplateFile: () => ask((window) => chooseFile(window, documentsFolder(), [templateFilter])),
    startProcess: startHelperProcess,
    layOutPdf: async () => {
      const window = findWindow()
      return window === null ? null : layOutPdf(window)
    },
    pdfOfPages,
    printWithDialog: async (offset) => {
      const window = findWindow()
      return window === null ? { kind: 'cancelled' } : printWithDialog(window, offset)
    },
    printPages,
    listPrinters: async () => {
      const window = findWindow()
      return window === null ? [] : listPrinters(window)
    },
    minimizeWindow: () => withWindow(minimizeWindow),
    toggleMaximizeWindow: () => withWindow(toggleMaximizeWindow),
    toggleFullScreen: () => withWindow(toggleFullScreen),
    closeWindow: () => withWindow(closeWindow),
    isMaximized: () => {
      const window = findWindow()
      return window !== null && isMaximized(window)
    },
    logError: (reference, error) => logError(`unforeseen error ${reference}`, error),
  }
}
