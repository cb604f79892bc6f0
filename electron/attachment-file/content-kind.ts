import { kindOfName, type AttachmentFault, type AttachmentKind } from '#shared/domain/attachment/attachment-kind.ts'

type Test = (bytes: Uint8Array) => boolean

const starts =
  (...marks: readonly number[]): Test =>
  (bytes) =>
    marks.every((mark, place) => bytes[place] === mark)

const says = (bytes: Uint8Array, text: string) => asBuffer(bytes).includes(text, 0, 'latin1')
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)

/** An Office file is a zip archive; names of its parts stand in it as they are. */
const isArchiveWith =
  (part: string): Test =>
  (bytes) =>
    starts(0x50, 0x4b, 0x03, 0x04)(bytes) && says(bytes, '[Content_Types].xml') && says(bytes, part)

/** Text has no zero bytes, unless a mark at its beginning says that it is UTF-16. */
const isText: Test = (bytes) => !bytes.includes(0) || starts(0xff, 0xfe)(bytes) || starts(0xfe, 0xff)(bytes)

const IS_KIND: Readonly<Record<AttachmentKind, Test>> = {
  png: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: starts(0xff, 0xd8, 0xff),
  gif: starts(0x47, 0x49, 0x46, 0x38),
  webp: (bytes) => starts(0x52, 0x49, 0x46, 0x46)(bytes) && says(bytes.subarray(8, 12), 'WEBP'),
  pdf: starts(0x25, 0x50, 0x44, 0x46, 0x2d),
  xlsx: isArchiveWith('xl/'),
  docx: isArchiveWith('word/'),
  txt: isText,
}

/** What a file is, by its name and by its content, which must agree; or why it is not taken. */
export function contentKind(name: string, bytes: Uint8Array): { kind: AttachmentKind } | { fault: AttachmentFault } {
  const kind = kindOfName(name)
  if (kind === null) return { fault: 'kind' }
  if (bytes.length === 0) return { fault: 'empty' }
  return IS_KIND[kind](bytes) ? { kind } : { fault: 'content' }
}
