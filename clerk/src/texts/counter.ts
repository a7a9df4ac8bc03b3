export const counter = {
  'counter.none': ['现在没有柜台退换', 'No returns at the counter just now'],
} as const;
