/** Charts as values; every text on them comes from the caller, in the caller's language. */
export { barChart } from './bars.ts';
export { ganttChart } from './gantt.ts';
export { bandOf, heatMap, type Band } from './heat-map.ts';
export { metricBars } from './metric-bars.ts';
export { radarChart } from './radar.ts';
export { stackedChart } from './stacked.ts';
export { trendChart } from './trend.ts';
