import { expect, type Page } from '@playwright/test'
import {
  findBarriers,
  findBeyondEdge,
  findChineseWords,
  findClippedWords,
  findLostFocus,
  findShortenedHeads,
  findTightWords,
  findWrappedFields,
  picture,
  type Theme,
} from './look.ts'
import { findHalfCovered, findStrayPopups } from './look-covered.ts'
import { wear } from './wear.ts'

// What is on screen, in every theme, language and size of type that is looked at.

export type Language = 'zh-CN' | 'en-US'

interface Look {
  readonly theme: Theme
  readonly fontScale: 100 | 175
}

/** The last is the one in which screens are opened. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  'zh-CN': [
    { theme: 'light', fontScale: 175 },
    { theme: 'dark', fontScale: 100 },
    { theme: 'highContrast', fontScale: 100 },
    { theme: 'light', fontScale: 100 },
  ],
  'en-US': [
    { theme: 'light', fontScale: 175 },
    { theme: 'light', fontScale: 100 },
  ],
}

/** One picture is kept, and of what is wrong; PICTURES=all keeps all. */
export async function lookAt(page: Page, name: string, language: Language): Promise<void> {
  for (const look of LOOKS[language]) {
    const where = `${name}.${language}.${look.theme}.${look.fontScale}`
    await wear(page, look)
    const found = {
      clipped: await findClippedWords(page),
      heads: await findShortenedHeads(page),
      beyond: await findBeyondEdge(page),
      halfCovered: await findHalfCovered(page),
      stray: await findStrayPopups(page),
      lostFocus: await findLostFocus(page),
      chinese: language === 'en-US' ? await findChineseWords(page) : [],
      tight: language === 'en-US' && look.fontScale === 100 ? await findTightWords(page) : [],
      barriers: language === 'zh-CN' && look.fontScale === 100 ? await findBarriers(page, look.theme) : [],
      wrapped: look.fontScale === 100 ? await findWrappedFields(page) : [],
    }
    const isKept = language === 'zh-CN' && look === LOOKS[language].at(-1)
    const nothing = Object.fromEntries(Object.keys(found).map((kind) => [kind, []]))
    if (isKept || process.env['PICTURES'] === 'all' || Object.values(found).some(({ length }) => length > 0))
      await picture(page, where)
    expect.soft(found, where).toEqual(nothing)
  }
}
