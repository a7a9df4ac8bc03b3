export const pickup = {
  'pickup.none': ['现在没有要准备的自提单', 'Nothing to prepare for collection just now'],
} as const;
