import { COLUMN_KINDS, type ColumnKind } from '#shared/domain/table-file.ts'
import { escaped } from './sheet-xml.ts'

// What a workbook of one sheet is beside its sheet: always the same but for its name.

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Number formats (18.8.30): 49 is text, 0 general, 4 `#,##0.00`, 10 `0.00%`, 164 our own date. */
const FORMATS: Readonly<Record<ColumnKind, number>> = {
  text: 49,
  integer: 0,
  quantity: 0,
  money: 4,
  unitPrice: 0,
  rate: 10,
  date: 164,
}

/** Signs a sheet's name cannot hold, and its length. */
export function sheetName(title: string): string {
  const name = title.replaceAll(/[[\]:*?/\\']/g, ' ').trim()
  return [...name].slice(0, 31).join('').trim() || 'Sheet1'
}

/** Every part but the sheet, by its name in the archive. */
export function workbookParts(title: string): readonly [string, string][] {
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheetName(title))],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ]
}

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** The heading line on every printed page. */
function workbook(name: string): string {
  return (
    `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$1:$1</definedName></definedNames></workbook>`
  )
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="${COLUMN_KINDS.length + 2}"><xf/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" quotePrefix="1"/>` +
  COLUMN_KINDS.map(
    // A text that begins with = stays text, also when its cell is edited.
    (kind) => `<xf numFmtId="${FORMATS[kind]}" applyNumberFormat="1"${kind === 'text' ? ' quotePrefix="1"' : ''}/>`,
  ).join('') +
  '</cellXfs></styleSheet>'
