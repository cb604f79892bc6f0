const BYTE_ORDER_MARK = '\u{feff}'

/** What Excel calls Unicode text is UTF-16, and says so by its first two bytes. */
const WIDE = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

/**
 * Text of a file as Chinese Windows programs write it: UTF-16 with its mark, UTF-8 where it is valid UTF-8, else
 * GB18030; null when it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = WIDE.find(({ mark }) => mark[0] === bytes[0] && mark[1] === bytes[1])
  const text = wide === undefined ? narrowText(bytes) : decodedAs(wide.encoding, bytes)
  if (text === null || text.includes('\0')) return null
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

function narrowText(bytes: Uint8Array): string | null {
  return bytes.includes(0) ? null : (decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes))
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
