/** What an alarm of each kind says, `alarm.<kind>`, with its facts in the blanks; rooms may add theirs in a file of their own. */
export const alarm = {
  'alarms.title': ['告警', 'Alarms'],
  'alarms.open': ['待处理', 'Waiting'],
  'alarms.all': ['全部', 'All'],
  'alarms.none': ['没有待处理的告警', 'No alarm is waiting'],
  'alarms.count': ['告警，{n} 条待处理', 'Alarms, {n} waiting'],
  'alarms.take': ['我来处理', 'I take it'],
  'alarms.taken': ['{name} 于 {time} 接手', 'Taken by {name} at {time}'],
  'alarms.other': ['需要有人查看（{kind}）', 'Needs somebody to look at it ({kind})'],
  'alarmSeverity.warning': ['注意', 'Warning'],
  'alarmSeverity.critical': ['紧急', 'Critical'],
} as const;
