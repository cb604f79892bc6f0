/** What the command line asks for. */
export interface Flags {
  /** Folder for everything this computer remembers; tests give each run its own. */
  readonly data: string | null
  /** Books file to open at once. */
  readonly books: string | null
  /** Make and open demo books. */
  readonly demo: boolean
  /** The trade of the demo books, as it was written; null: none was named. */
  readonly demoTrade: string | null
  /** Write a picture of the ready window here. */
  readonly screenshot: string | null
  /** After the picture, keep running. */
  readonly stay: boolean
  /** Open the window, say so on standard output, and end: proves that a package starts. */
  readonly smoke: boolean
}

/** Words it does not know are left alone: some of them are meant for Chromium. */
export function readFlags(words: readonly string[]): Flags {
  const valueOf = (name: string): string | null => {
    const word = words.find((candidate) => candidate.startsWith(`--${name}=`))
    return word ? word.slice(name.length + 3) : null
  }
  return {
    data: valueOf('data'),
    books: valueOf('books'),
    demo: words.includes('--demo') || valueOf('demo') !== null,
    demoTrade: valueOf('demo'),
    screenshot: valueOf('screenshot'),
    stay: words.includes('--stay'),
    smoke: words.includes('--smoke'),
  }
}
