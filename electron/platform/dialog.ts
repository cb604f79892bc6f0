import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'

// No titles: the system has its own words for these, in the user's language.

/** Asks for one existing file; null when the user cancelled. */
export function chooseFile(window: BrowserWindow, start: string, filters: FileFilter[]): Promise<string | null> {
  return ask(window, { defaultPath: start, filters, properties: ['openFile'] })
}

/** Asks for a folder, which may be made on the spot; null when the user cancelled. */
export function chooseFolder(window: BrowserWindow, start: string): Promise<string | null> {
  return ask(window, { defaultPath: start, properties: ['openDirectory', 'createDirectory'] })
}

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
