import { defineAsyncComponent } from 'vue'

/**
 * A chart on paper comes with the first one. It is named once for all pages, because pages that are laid out for the
 * printer are sent at once: a second name would be loaded again, and come too late.
 */
export const PaperChart = defineAsyncComponent(() => import('#renderer/chart/PaperChart.vue'))
