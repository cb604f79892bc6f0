import type { Language } from '#renderer/text/text.ts'
import { readMarkdown, type Markdown } from './markdown.ts'
import { HELP_PAGES, type HelpPage } from './pages.ts'

export type HelpBook = ReadonlyMap<HelpPage, Markdown>

const books = new Map<Language, Promise<HelpBook>>()

/** All pages of a language. They come in a file of their own: starting the program does not read them. */
export function loadHelp(language: Language): Promise<HelpBook> {
  const known = books.get(language)
  if (known !== undefined) return known
  const loading = readBook(language)
  books.set(language, loading)
  return loading
}

async function readBook(language: Language): Promise<HelpBook> {
  const { pages } = await (language === 'zh-CN' ? import('./zh-CN.ts') : import('./en-US.ts'))
  return new Map(
    HELP_PAGES.map((page) => {
      const source = pages[`./${language}/${page}.md`]
      if (source === undefined) throw new Error(`no help page ${page} in ${language}`)
      return [page, readMarkdown(source)]
    }),
  )
}
