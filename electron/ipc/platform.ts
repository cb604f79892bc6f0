/** What the program needs of the system around it. Electron implements it; tests and the headless entry have small ones. */
export interface Platform {
  /** Ask for a books file; null when cancelled. */
  chooseBooksFile(): Promise<string | null>
  /** Ask for a folder for new books; null when cancelled. */
  chooseFolder(): Promise<string | null>
  /** Ask where to write a file of this name; null when cancelled. */
  chooseSaveFile(name: string): Promise<string | null>
  /** Ask for a text file (CSV) to read; null when cancelled. */
  chooseTextFile(): Promise<string | null>
  /** The window's print layout as PDF, at the page size its style sheet names; null without a window. */
  layOutPdf(): Promise<Uint8Array | null>
  /** The system's print dialog for the same; whether it was sent to a printer. */
  print(): Promise<boolean>
  minimizeWindow(): void
  toggleMaximizeWindow(): void
  closeWindow(): void
  isMaximized(): boolean
  /** Write an unforeseen error down; the reference is shown to the user and stands in the log. */
  logError(reference: string, error: unknown): void
}

/** A platform without windows and dialogs. */
export function headlessPlatform(logError: Platform['logError']): Platform {
  return {
    chooseBooksFile: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    chooseSaveFile: () => Promise.resolve(null),
    chooseTextFile: () => Promise.resolve(null),
    layOutPdf: () => Promise.resolve(null),
    print: () => Promise.resolve(false),
    minimizeWindow: () => undefined,
    toggleMaximizeWindow: () => undefined,
    closeWindow: () => undefined,
    isMaximized: () => false,
    logError,
  }
}
