/** Charts as values; every text on them comes from the caller, in the caller's language. */
export { barChart, type Bar, type BarsInput } from './bars.ts';
export {
  bandOf,
  heatMap,
  type Band,
  type HeatCell,
  type HeatMapInput,
  type HeatRow,
} from './heat-map.ts';
export { radarChart, type RadarAxis, type RadarInput } from './radar.ts';
export { stackedChart, type StackedInput, type StackedRow } from './stacked.ts';
