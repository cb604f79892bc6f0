import { parseArgs } from 'node:util'
import { zBooksContent, type BooksContent } from '#shared/contract/books.ts'

export const HELP = `npm run --silent call -- --books FILE [options]

The program without its window: reads one request per line from standard input and writes one reply per line
to standard output, in the same order. Blank lines are left out.

  request   {"path":"product.nextCode","input":{},"requestId":"optional"}
  reply     {"ok":true,"data":{…}}  or  {"ok":false,"error":{"code":"…","params":{…}}}

A repeated requestId of a command returns its stored result instead of doing it again.

  --books FILE         books to open; the file must exist unless --create is given
  --create NAME        make new books of this name in the file given by --books; needs --opened-on
  --opened-on DATE     first day of the new books, YYYY-MM-DD
  --user NAME          user to log in as; when the books need a login, the password is the FIRST line of standard
                       input. With --create: the name of the owner
  --data FOLDER        where settings of this computer and books made by requests go; beside the books file
                       unless given
  --file NAME=PATH     hand over a file, as often as there are files: import.open reads the one its input names as
                       "file"; what would be saved by a dialog goes into the file handed over under the name the
                       dialog would propose
  --list               print every path with its kind, permission and the JSON Schema of its input, one per line
  --help               this text

Exit code: 0 every line was answered ok; 1 at least one reply was not ok, or the books could not be opened (then
the reason is the only reply); 2 wrong usage.
`

/** What the command line asks for. */
export type Ask = { readonly kind: 'help' } | { readonly kind: 'list' } | ServeAsk

export interface ServeAsk {
  readonly kind: 'serve'
  readonly books: string
  /** Make these books first; null: they exist. */
  readonly create: BooksContent | null
  readonly user: string | null
  readonly data: string | null
  /** Files handed over, by name. */
  readonly files: ReadonlyMap<string, string>
}

/** The command line cannot be understood; the message says why. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readArguments(words: readonly string[]): Ask {
  const values = optionsOf(words)
  if (values.help === true) return { kind: 'help' }
  if (values.list === true) return { kind: 'list' }
  if (values.books === undefined || values.books === '') throw new UsageError('--books FILE is missing')
  const create = newBooks(values.create, values['opened-on'])
  const files = handedFiles(values.file ?? [])
  return { kind: 'serve', books: values.books, create, user: values.user ?? null, data: values.data ?? null, files }
}

function optionsOf(words: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const file = { type: 'string', multiple: true } as const
    const options = {
      file,
      books: text,
      create: text,
      'opened-on': text,
      user: text,
      data: text,
      list: flag,
      help: flag,
    }
    return parseArgs({ args: [...words], options, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the options cannot be read')
  }
}

/** @throws UsageError */
function handedFiles(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const at = word.indexOf('=')
      if (at < 1 || at === word.length - 1) throw new UsageError('--file goes with NAME=PATH')
      return [word.slice(0, at), word.slice(at + 1)]
    }),
  )
}

/** Moving average, no negative stock, prices with tax: what the assistant for new books proposes, too. */
function newBooks(name: string | undefined, openedOn: string | undefined): BooksContent | null {
  if (name === undefined && openedOn === undefined) return null
  if (name === undefined) throw new UsageError('--opened-on goes with --create NAME')
  if (openedOn === undefined) throw new UsageError('--create needs --opened-on DATE')
  const rules = {
    costMethod: 'movingAverage',
    negativeStock: 'forbid',
    dayBoundary: 0,
    taxpayer: 'smallScale',
  } as const
  const content = zBooksContent.safeParse({ name, openedOn, ...rules })
  if (content.success) return content.data
  const wrong =
    content.error.issues[0]?.path[0] === 'name'
      ? '--create: not a name for books'
      : '--opened-on: not a date YYYY-MM-DD'
  throw new UsageError(wrong)
}
