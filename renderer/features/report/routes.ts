import { IconBriefcase, IconCalendarTime, IconChartBar, IconPrinter, IconReportAnalytics } from '@tabler/icons-vue'
import { REPORT_DEFINITIONS } from '#shared/domain/report/registry.ts'
import type { Screen, ScreenAction, ScreenParameters } from '#renderer/shell/screen.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import PackPreview from './PackPreview.vue'
import { reportNamed } from './report-place.ts'
import ReportCenter from './ReportCenter.vue'
import ReportPreview from './ReportPreview.vue'
import ReportScreen from './ReportScreen.vue'
import ScheduleScreen from './ScheduleScreen.vue'

function titleOf(text: AllTexts, { name }: ScreenParameters): string {
  const known = reportNamed(name)
  return known === undefined ? text.report.title : text.report.reports[known].title
}

/** One tab for a report, and one for each thing it is about: the ledger of a product, the statement of a partner. */
function keyOf(screen: string, { name, productId, partnerId, accountId }: ScreenParameters): string {
  return [screen, name, productId ?? '', partnerId ?? '', accountId ?? ''].join(' ')
}

export const screens: Screen[] = [
  {
    name: 'report.center',
    section: 'report',
    icon: IconChartBar,
    component: ReportCenter,
    title: (text) => text.report.title,
    key: () => 'report.center',
  },
  {
    name: 'report.view',
    section: 'report',
    icon: IconReportAnalytics,
    component: ReportScreen,
    title: titleOf,
    key: (parameters) => keyOf('report.view', parameters),
  },
  {
    name: 'report.print',
    section: 'report',
    icon: IconPrinter,
    component: ReportPreview,
    title: (text, parameters) => `${text.report.paper.preview} ${titleOf(text, parameters)}`,
  },
  {
    name: 'report.pack',
    section: 'report',
    icon: IconBriefcase,
    component: PackPreview,
    title: (text) => text.report.pack.title,
    key: () => 'report.pack',
  },
  {
    name: 'export.schedule',
    section: 'report',
    icon: IconCalendarTime,
    component: ScheduleScreen,
    title: (text) => text.exportSchedule.title,
    key: () => 'export.schedule',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'report.center',
    section: 'report',
    icon: IconChartBar,
    screen: 'report.center',
    parameters: {},
    order: 10,
    title: (text) => text.report.title,
    keywords: 'bb bbzx baobiao zhongxin reports 报表中心',
  },
  {
    id: 'report.pack',
    section: 'report',
    icon: IconBriefcase,
    screen: 'report.pack',
    parameters: {},
    order: 15,
    title: (text) => text.report.pack.title,
    keywords: 'ydlbb lbb yuedi laobanbao owners pack month end reports pdf',
  },
  {
    id: 'export.schedule',
    section: 'report',
    icon: IconCalendarTime,
    screen: 'export.schedule',
    parameters: {},
    order: 20,
    title: (text) => text.exportSchedule.title,
    keywords: 'dsdc dingshi daochu zidong scheduled export automatic folder 自动导出',
  },
  ...REPORT_DEFINITIONS.map(({ name, keywords }): ScreenAction => ({
    id: `report.${name}`,
    section: 'report',
    icon: IconReportAnalytics,
    screen: 'report.view',
    parameters: { name },
    title: (text) => text.report.reports[name].title,
    keywords: `${keywords} bb report`,
  })),
]
