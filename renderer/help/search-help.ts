import MiniSearch from 'minisearch'
import { pinyin } from 'pinyin-pro'
import type { Language } from '#renderer/text/text.ts'
import { loadHelp } from './load-help.ts'
import { plainText } from './markdown.ts'
import type { HelpPage } from './pages.ts'

export interface HelpHit {
  readonly page: HelpPage
  readonly title: string
}

interface Entry {
  readonly id: HelpPage
  readonly title: string
  readonly body: string
  readonly pinyin: string
}

const indexes = new Map<Language, Promise<MiniSearch<Entry>>>()

/** Full text of the help; Chinese also by pinyin and initials, as products are found. */
export async function searchHelp(language: Language, typed: string, limit: number): Promise<HelpHit[]> {
  const words = typed.trim()
  if (words === '') return []
  const index = await indexOf(language)
  const hits = index.search(words, { prefix: true, combineWith: 'AND', boost: { title: 4, pinyin: 2 } })
  return hits.slice(0, limit).map(({ id, title }) => ({ page: id as HelpPage, title: String(title) }))
}

function indexOf(language: Language): Promise<MiniSearch<Entry>> {
  const known = indexes.get(language)
  if (known !== undefined) return known
  const building = build(language)
  indexes.set(language, building)
  return building
}

async function build(language: Language): Promise<MiniSearch<Entry>> {
  const book = await loadHelp(language)
  const index = new MiniSearch<Entry>({
    fields: ['title', 'body', 'pinyin'],
    storeFields: ['title'],
    tokenize: helpTokens,
  })
  for (const [id, page] of book)
    index.add({ id, title: page.title, body: plainText(page), pinyin: pinyinOf(page.title) })
  return index
}

/** Latin words and figures as they are; Chinese has no spaces, so every two characters that follow each other. */
export function helpTokens(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairsOf([...run]) : [run]))
}

function pairsOf(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** `采购入库`: caigouruku, cgrk, and both from every later character on. */
export function pinyinOf(title: string): string {
  const runs = title.match(/\p{Script=Han}+/gu) ?? []
  return runs
    .flatMap((run) => {
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
      return syllables.flatMap((_syllable, from) => {
        const rest = syllables.slice(from)
        return [rest.join(''), rest.map((one) => one.slice(0, 1)).join('')]
      })
    })
    .join(' ')
}
