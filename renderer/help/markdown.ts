/**
 * The Markdown of the help pages, as data that a template draws: headings, paragraphs, lists, notes; in a line **bold**,
 * `keys` and [links](page). Nothing of a page ever becomes HTML.
 */
export type Inline =
  | { readonly kind: 'text' | 'bold'; readonly text: string }
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly target: string }

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'note'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Inline[])[] }

export interface Markdown {
  readonly title: string
  readonly blocks: readonly Block[]
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g

export function readMarkdown(source: string): Markdown {
  const parts = source
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
  const [first = '', ...rest] = parts
  return { title: first.replace(/^# /, ''), blocks: rest.map(readBlock) }
}

function readBlock(part: string): Block {
  const lines = part.split('\n')
  if (part.startsWith('## ')) return { kind: 'heading', inlines: readInlines(part.slice(3)) }
  if (part.startsWith('> ')) return { kind: 'note', inlines: readInlines(joined(lines.map((line) => line.slice(2)))) }
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => readInlines(line.slice(2))) }
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { kind: 'steps', items: lines.map((line) => readInlines(line.replace(/^\d+\. /, ''))) }
  return { kind: 'paragraph', inlines: readInlines(joined(lines)) }
}

function joined(lines: readonly string[]): string {
  return lines.join(' ')
}

export function readInlines(text: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) })
    found.push(inlineOf(match))
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) })
  return found
}

function inlineOf([, bold, keys, label, target]: RegExpMatchArray): Inline {
  if (bold !== undefined) return { kind: 'bold', text: bold }
  // A key that is the plus sign itself stands alone.
  if (keys !== undefined) return { kind: 'keys', keys: keys === '+' ? ['+'] : keys.split('+') }
  return { kind: 'link', text: label ?? '', target: target ?? '' }
}

/** The words of a page, for the search. */
export function plainText({ blocks }: Markdown): string {
  const words = (inlines: readonly Inline[]) =>
    inlines.map((inline) => (inline.kind === 'keys' ? inline.keys.join('+') : inline.text)).join('')
  return blocks.map((block) => ('items' in block ? block.items.map(words).join('\n') : words(block.inlines))).join('\n')
}
