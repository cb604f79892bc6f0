import { z } from 'zod'
import { DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { FORM_COLUMNS, FORM_SIZES, templateFault } from '../domain/print/form-template.ts'
import { command, query, task } from './define.ts'
import { zNothing, zText } from './scalar.ts'

/** About 200 kB of picture. */
const LONGEST_LOGO = 280_000

export const zFormTemplate = z
  .strictObject({
    title: zText(30),
    columns: z
      .array(z.strictObject({ key: z.enum(FORM_COLUMNS), shown: z.boolean(), width: z.int().min(0).max(2_000) }))
      .max(20),
    parts: z.strictObject({
      barcode: z.boolean(),
      phone: z.boolean(),
      address: z.boolean(),
      capitals: z.boolean(),
      debt: z.boolean(),
      remark: z.boolean(),
      copies: z.boolean(),
    }),
    signers: z.array(zText(12)).max(4),
    note: zText(70),
    size: z.enum(FORM_SIZES),
    logo: z
      .string()
      .max(LONGEST_LOGO)
      .regex(/^$|^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/),
    qr: zText(300),
    qrLabel: zText(12),
  })
  .refine((template) => templateFault(template) === null, 'template')

const zType = z.enum(DOCUMENT_TYPES)

export type KeptTemplate = z.output<typeof zFormTemplate>

/** How a document type is printed on forms; null: as the program does. */
export const get = query(z.strictObject({ type: zType }), zFormTemplate.nullable(), 'document.read')

/** Null: back to how the program does it. */
export const save = command(
  z.strictObject({ type: zType, template: zFormTemplate.nullable() }),
  zNothing,
  'setting.write',
  ['print'],
)

/** Into a JSON file the user chooses; null when cancelled. */
export const exportFile = task(
  z.strictObject({ name: zText(80), template: zFormTemplate }),
  z.strictObject({ name: z.string() }).nullable(),
  'setting.write',
)

/** Out of such a file, to be looked at first; null when cancelled. @throws AppError TEMPLATE_UNREADABLE */
export const importFile = task(zNothing, zFormTemplate.nullable(), 'setting.write')
