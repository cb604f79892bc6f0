import {
  IconFiles,
  IconFileText,
  IconListDetails,
  IconPackageExport,
  IconPackageImport,
  IconPackages,
  IconPrinter,
  IconScale,
} from '@tabler/icons-vue'
import type { Component } from 'vue'
import type { DocumentDefinition, DocumentGroup } from '#shared/domain/document/definition.ts'
import { DOCUMENT_TYPES, type DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import type { RailSection, Screen, ScreenAction, ScreenParameters } from '#renderer/shell/screen.ts'
import DocumentForm from './form/DocumentForm.vue'
import DocumentList from './list/DocumentList.vue'
import CompareScreen from './order/CompareScreen.vue'
import PrintPreview from './order/PrintPreview.vue'
import DocumentView from './view/DocumentView.vue'
import StockDocuments from './StockDocuments.vue'

const SECTIONS: Record<DocumentGroup, RailSection> = { purchase: 'purchase', sales: 'sales', stock: 'stock' }

/** What is entered at the till stands under it. */
function sectionOfType({ group, atTill }: DocumentDefinition): RailSection {
  return atTill === true ? 'till' : SECTIONS[group]
}

/**
 * Place in the rail's menu of a section: orders, daily documents, what gives them back. Stock documents are many and
 * rare: they have a screen of their own, and the palette.
 */
function orderOf({ type, group, source, atTill }: DocumentDefinition): number | null {
  if (group === 'stock') return null
  const givesBack = source.some((one) => !isOrder(one))
  if (atTill === true) return givesBack ? 30 : 20
  if (type === 'purchaseRequest' || type === 'salesQuote') return 4
  if (type === 'supplierQuote') return 6
  if (type === 'purchaseOrder' || type === 'salesOrder') return 8
  return givesBack ? 20 : 10
}

function iconOf(definition: DocumentDefinition): Component {
  if (definition.group === 'stock') return IconPackages
  return definition.direction === 'in' ? IconPackageImport : IconPackageExport
}

/** The section of the document's own type: that is where its actions stand. */
function sectionOf(parameters: ScreenParameters): RailSection | null {
  const type = DOCUMENT_TYPES.find((one) => one === parameters['type'])
  return type === undefined ? null : sectionOfType(documentDefinition(type))
}

function typeOf(parameters: ScreenParameters): DocumentType {
  return DOCUMENT_TYPES.find((type) => type === parameters['type']) ?? 'purchaseReceipt'
}

export const screens: Screen[] = [
  {
    name: 'document.list',
    section: 'purchase',
    sectionOf,
    icon: IconListDetails,
    component: DocumentList,
    title: (text, parameters) => text.document.types[typeOf(parameters)].list,
    // Opened with a filter of its own it stands beside the list somebody is working in.
    key: ({ range, segment, fulfilment, ...parameters }) =>
      `document.list ${typeOf(parameters)} ${String(range ?? '')} ${String(segment ?? '')} ${String(fulfilment ?? '')}`,
  },
  {
    name: 'document.form',
    section: 'purchase',
    sectionOf,
    icon: IconPackageImport,
    iconOf: (parameters) => iconOf(documentDefinition(typeOf(parameters))),
    component: DocumentForm,
    title: (text, parameters) => text.document.types[typeOf(parameters)].short,
    // A copy is always a tab of its own; a new document goes to the untouched form that is already open; a document is
    // amended in one tab, with or without a draft yet.
    key: ({ type, draftId, copyOf, amends, returns }) => {
      if (amends != null) return `document.form amends ${String(amends)}`
      if (returns != null) return `document.form ${String(type)} returns ${String(returns)}`
      return `document.form ${String(type)} ${String(draftId ?? '')} ${String(copyOf ?? '')}`
    },
  },
  {
    name: 'document.view',
    section: 'purchase',
    sectionOf,
    icon: IconFileText,
    component: DocumentView,
    title: (_text, parameters) => `#${String(parameters['id'])}`,
    key: ({ id }) => `document.view ${String(id)}`,
  },
  {
    name: 'document.print',
    section: 'purchase',
    sectionOf,
    icon: IconPrinter,
    component: PrintPreview,
    title: (text) => text.order.paper.print,
    key: ({ id }) => `document.print ${String(id)}`,
  },
  {
    name: 'order.compare',
    section: 'purchase',
    icon: IconScale,
    component: CompareScreen,
    title: (text) => text.order.view.compare,
    key: ({ id }) => `order.compare ${String(id)}`,
  },
  {
    name: 'document.stock',
    section: 'stock',
    icon: IconFiles,
    component: StockDocuments,
    title: (text) => text.stockDocument.overview.title,
  },
]

const overview: ScreenAction = {
  id: 'document.stock',
  section: 'stock',
  icon: IconFiles,
  screen: 'document.stock',
  parameters: {},
  order: 20,
  title: (text) => text.stockDocument.overview.action,
  keywords: 'kcdj kucun danju stock documents transfer gain loss assembly',
}

const ofTypes: ScreenAction[] = DOCUMENT_TYPES.flatMap((type) => {
  const definition = documentDefinition(type)
  const shared = { section: sectionOfType(definition), icon: iconOf(definition) }
  const order = orderOf(definition)
  const create: ScreenAction = {
    ...shared,
    id: `document.new.${type}`,
    screen: 'document.form',
    parameters: { type, draftId: null },
    ...(order === null ? {} : { order }),
    title: (text) => text.document.types[type].create,
    keywords: `${definition.keywords} new xinjian ${initialsOfNew(definition)}`,
  }
  const list: ScreenAction = {
    ...shared,
    id: `document.list.${type}`,
    screen: 'document.list',
    parameters: { type },
    ...(order === null ? {} : { order: order + 1 }),
    title: (text) => text.document.types[type].list,
    keywords: `${definition.keywords} list liebiao`,
  }
  return definition.atTill === true ? [list] : [create, list]
})

export const actions: ScreenAction[] = [overview, ...ofTypes]

/** 新建 + the initials of the type: `xjcgrkd`. */
function initialsOfNew({ keywords }: DocumentDefinition): string {
  return `xj${keywords.split(' ')[1] ?? ''}`
}
