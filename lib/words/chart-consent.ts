/**
 * What runners agree to when they let us count them. If you change the words, give them a new name: receipts keep the
 * words that were agreed to.
 */
export const CHART_CONSENT = {
  name: "charts-2026-11",
  words: `Count me in the charts. The parts of my recovery record that I chose help to draw charts and tables that everyone can read. No chart or table is about fewer than 11 runners. Parts that only I can see can be counted, too: nobody else sees them. I can change my mind in my settings. My figures then leave at once, and the charts that they were in are hidden until they are next drawn: after a week, or after 11 changes. My story appears in the same way if I do not agree.`,
} as const;
