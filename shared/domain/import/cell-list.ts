// Several things in one cell: `箱 = 24; 托 = 480`, a path of categories. What holds a sign of ours is written in quotes.

const GROUP_SIGNS = ';；'
const PART_SIGNS = '=＝'
const LIST_SIGNS = GROUP_SIGNS + PART_SIGNS
const PATH_SIGNS = '/\\>＞／'

interface Part {
  readonly text: string
  /** The sign after it; empty at the end. */
  readonly end: string
}

/** A part in quotes may hold signs; quotes that stand anywhere else are characters like others. */
function partsOf(text: string, signs: string): Part[] {
  const any = signs.replaceAll('\\', '\\\\')
  const part = new RegExp(`(?:\\s*"((?:[^"]|"")*)"\\s*(?=[${any}]|$)|([^${any}]*))([${any}]|$)`, 'y')
  const found: Part[] = []
  for (let match = part.exec(text); match !== null; match = match[3] === '' ? null : part.exec(text))
    found.push({ text: match[1]?.replaceAll('""', '"') ?? (match[2] ?? '').trim(), end: match[3] ?? '' })
  return found
}

function quoted(text: string, signs: string): string {
  const isPlain = text !== '' && ![...`${signs}"`].some((sign) => text.includes(sign))
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}

/** 大米 below 粮油 is `粮油/大米`. */
export function writePath(names: readonly string[]): string {
  return names.map((name) => quoted(name, PATH_SIGNS)).join('/')
}

export function readPath(text: string): readonly string[] {
  return partsOf(text, PATH_SIGNS).flatMap((part) => (part.text === '' ? [] : [part.text]))
}

/** Groups of parts: `托 = 480; 板 = 960`. */
export function writeList(groups: readonly (readonly string[])[]): string {
  return groups.map((parts) => parts.map((part) => quoted(part, LIST_SIGNS)).join(' = ')).join('; ')
}

export function readList(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const part of partsOf(text, LIST_SIGNS)) {
    groups.at(-1)?.push(part.text)
    if (GROUP_SIGNS.includes(part.end) && part.end !== '') groups.push([])
  }
  return groups.filter((parts) => parts.some((part) => part !== ''))
}
