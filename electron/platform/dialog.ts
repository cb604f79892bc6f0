import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { basename, extname, join } from 'node:path'

// No titles: the system has its own words for these, in the user's language.

/** Asks for one existing file; null when the user cancelled. */
export function chooseFile(window: BrowserWindow, start: string, filters: FileFilter[]): Promise<string | null> {
  return ask(window, { defaultPath: start, filters, properties: ['openFile'] })
}

/** Asks for a folder, which may be made on the spot; null when the user cancelled. */
export function chooseFolder(window: BrowserWindow, start: string): Promise<string | null> {
  return ask(window, { defaultPath: start, properties: ['openDirectory', 'createDirectory'] })
}

/** Asks where to write a file of this name; null when the user cancelled. */
export async function chooseSaveFile(window: BrowserWindow, name: string): Promise<string | null> {
  const extension = extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(documentsFolder(), basename(name)),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Where people keep what they exchange with other programs. */
export function documentsFolder(): string {
  return app.getPath('documents')
}

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
