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
  'alarm.care.stress-no-break': ['连续工作 {value} 分钟没有休息', '{value} minutes at work without a break'],
  'alarm.care.stress-broken-in-row': ['连续 {value} 次超时，需要支援', '{value} clocks broken in a row: help is needed'],
  'alarm.care.stress-abusive': ['一小时内被辱骂 {value} 次', 'Abused {value} times within an hour'],
  'alarm.integration.webhook-failing': ['接收地址“{name}”一天未送达，已停止推送', 'The webhook “{name}” failed for a day and is stopped'],
  'alarm.integration.webhook-gone': ['接收地址“{name}”已不再接收，推送已停止', 'The webhook “{name}” asked for no more and is stopped'],
  'alarm.customer.leak': ['有人在 {minutes} 分钟内查看了 {looks} 位客户，其查看权限已暂停', 'Somebody saw {looks} customers within {minutes} minutes; their right to look is suspended'],
  'alarmSeverity.warning': ['注意', 'Warning'],
  'alarmSeverity.critical': ['紧急', 'Critical'],
} as const;
