import { initialOf } from '#shared/kernel/pinyin-initial.ts'

export interface TextPart {
  readonly text: string
  readonly matched: boolean
}

/** Split a text into what the search found and the rest: by the very characters, else by pinyin initials (`lh` → 鲁花). */
export function splitMatched(text: string, query: string): readonly TextPart[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return [{ text, matched: false }]
  const literal = text.toLowerCase().indexOf(wanted)
  const start = literal >= 0 ? literal : [...text].map(initialOf).join('').indexOf(wanted)
  if (start < 0) return [{ text, matched: false }]
  const end = start + wanted.length
  return [
    { text: text.slice(0, start), matched: false },
    { text: text.slice(start, end), matched: true },
    { text: text.slice(end), matched: false },
  ].filter((part) => part.text !== '')
}
