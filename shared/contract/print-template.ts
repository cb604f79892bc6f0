import { z } from 'zod'
import type { KeptTemplate } from '../domain/print/kept-template.ts'
import {
  templateFault,
  TEMPLATE_SIZES,
  type PrintTemplate,
  type TemplateColumn,
  type TemplatePart,
} from '../domain/print/print-template.ts'
import {
  PRINT_COLUMNS,
  PRINT_PARTS,
  TEMPLATE_SUBJECTS,
  type TemplateSubject,
} from '../domain/print/template-subject.ts'
import { command, query, task } from './define.ts'
import { zNothing, zText } from './scalar.ts'

/** About 200 kB of picture. */
const LONGEST_LOGO = 280_000

export const TEMPLATE_FORMAT = 'zhangshi print template 2'

/** Lists nobody changes in place; not `.readonly()`, which freezes what it is given before it knows what it is. */
type ListOf<Row> = z.ZodType<readonly Row[], readonly Row[]>

const zColumns: ListOf<TemplateColumn> = z
  .array(z.strictObject({ key: z.enum(PRINT_COLUMNS), shown: z.boolean(), width: z.int().min(0).max(2_000) }))
  .max(20)
const zParts: ListOf<TemplatePart> = z.array(z.strictObject({ key: z.enum(PRINT_PARTS), shown: z.boolean() })).max(20)
const zSigners: ListOf<string> = z.array(zText(12)).max(4)

const zPrintTemplate = z.strictObject({
  title: zText(30),
  columns: zColumns,
  parts: zParts,
  signers: zSigners,
  note: zText(70),
  size: z.enum(TEMPLATE_SIZES),
  logo: z
    .string()
    .max(LONGEST_LOGO)
    .regex(/^$|^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/),
  qr: zText(300),
  qrLabel: zText(12),
})

const zSubject = z.enum(TEMPLATE_SUBJECTS)

/** As it may lie in a file: before there were other papers than forms, parts had no order. */
const zKeptTemplate: z.ZodType<KeptTemplate> = zPrintTemplate.extend({
  parts: z.union([zParts, z.partialRecord(z.enum(PRINT_PARTS), z.boolean())]),
})

/** A file says whose template it holds; the first ones held those of documents and did not. */
export const zTemplateFile = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(TEMPLATE_FORMAT), subject: zSubject, template: zKeptTemplate }),
  z.strictObject({ format: z.literal('zhangshi form template 1'), template: zKeptTemplate }),
])

const isSound = ({ subject, template }: { subject: TemplateSubject; template: PrintTemplate | null }) =>
  template === null || templateFault(subject, template) === null

/** How a subject is printed; null: as the program does. */
export const get = query(z.strictObject({ subject: zSubject }), zPrintTemplate.nullable(), 'member')

/** Null: back to how the program does it. */
export const save = command(
  z.strictObject({ subject: zSubject, template: zPrintTemplate.nullable() }).refine(isSound, 'template'),
  zNothing,
  'setting.write',
  ['print'],
)

/** Into a JSON file the user chooses; null when cancelled. */
export const exportFile = task(
  z.strictObject({ subject: zSubject, name: zText(80), template: zPrintTemplate }).refine(isSound, 'template'),
  z.strictObject({ name: z.string() }).nullable(),
  'setting.write',
)

/** Out of such a file, to be looked at first; null when cancelled. @throws AppError TEMPLATE_UNREADABLE */
export const importFile = task(z.strictObject({ subject: zSubject }), zPrintTemplate.nullable(), 'setting.write')
