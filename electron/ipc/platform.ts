/** What the program needs of the system around it. Electron implements it; tests and the headless entry have small ones. */
export interface Platform {
  /** Ask for a books file; null when cancelled. */
  chooseBooksFile(): Promise<string | null>
  /** Ask for a folder for new books; null when cancelled. */
  chooseFolder(): Promise<string | null>
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
    minimizeWindow: () => undefined,
    toggleMaximizeWindow: () => undefined,
    closeWindow: () => undefined,
    isMaximized: () => false,
    logError,
  }
}
