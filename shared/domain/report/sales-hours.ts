import type { ReportDefinition } from './definition.ts'

/** Days of a week in the order they are shown: 周 begin on Monday. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/**
 * 时段分析: net sales without tax by the hour they were posted in and the weekday of their business date. What was
 * written down on another day than it is dated has no hour and stands in a row of its own, so that all of it is sales.
 */
export const salesHours = {
  name: 'salesHours',
  section: 'sales',
  time: 'period',
  period: 'thisMonth',
  groupings: [],
  filters: ['categoryId', 'productId', 'userId', 'warehouseId'],
  comparable: false,
  columns: [
    { key: 'hour', kind: 'word' },
    { key: 'documents', kind: 'count', total: true, priority: 1 },
    { key: 'monday', kind: 'money', total: true, priority: 5 },
    { key: 'tuesday', kind: 'money', total: true, priority: 8 },
    { key: 'wednesday', kind: 'money', total: true, priority: 7 },
    { key: 'thursday', kind: 'money', total: true, priority: 6 },
    { key: 'friday', kind: 'money', total: true, priority: 3 },
    { key: 'saturday', kind: 'money', total: true },
    { key: 'sunday', kind: 'money', total: true },
    { key: 'netAmount', kind: 'money', emphasised: true, formula: { kind: 'sum', plus: WEEKDAYS, minus: [] } },
    { key: 'share', kind: 'rate', priority: 2, formula: { kind: 'share', of: 'netAmount' } },
  ],
  charts: [{ kind: 'heat', label: 'hour', series: WEEKDAYS }],
  totals: true,
  paper: 'landscape',
  keywords: 'sdfx shiduan xiaoshi xingqi relitu hours weekday heat map',
} as const satisfies ReportDefinition<'salesHours'>
