import { describe, expect, it } from 'vitest';
import { promiseOf, spokenTime } from './spoken';

/** Sunday 22 November 2026, 10:30 in Shanghai. */
const now = Date.parse('2026-11-22T02:30:00Z');
const shanghai = 'Asia/Shanghai';
const wall = (iso: string | undefined) => (iso ? new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(5, 16).replace('T', ' ') : undefined);

const sayings: [string, string][] = [
  ['今天16点前给您回电', '11-22 16:00'],
  ['今天16:30前给您回电话', '11-22 16:30'],
  ['今天16：30之前答复您', '11-22 16:30'],
  ['今天下午四点前给您回电', '11-22 16:00'],
  ['今天下午4点前给您答复', '11-22 16:00'],
  ['下午三点半之前会有同事联系您', '11-22 15:30'],
  ['下午三点一刻给您消息', '11-22 15:15'],
  ['下午五点三刻前一定回复', '11-22 17:45'],
  ['今天四点前给您回话', '11-22 16:00'],
  ['三点前给您回电', '11-22 15:00'],
  ['11点前回复您', '11-22 11:00'],
  ['11:20给您打电话', '11-22 11:20'],
  ['中午12点前给您结果', '11-22 12:00'],
  ['中午一点给您回电', '11-22 13:00'],
  ['今晚8点前告诉您结果', '11-22 20:00'],
  ['今晚八点半联系您', '11-22 20:30'],
  ['晚上九点前给您消息', '11-22 21:00'],
  ['晚上12点前都会处理好', '11-23 00:00'],
  ['十八点前为您处理完毕', '11-22 18:00'],
  ['二十点三十分前给您答复', '11-22 20:30'],
  ['14时前回电', '11-22 14:00'],
  ['明天上午10点给您答复', '11-23 10:00'],
  ['明天上午十点半前回复您', '11-23 10:30'],
  ['明早九点联系您', '11-23 09:00'],
  ['明晚7点前有结果', '11-23 19:00'],
  ['明日15:00前完成', '11-23 15:00'],
  ['后天下午两点给您打电话', '11-24 14:00'],
  ['大后天上午9点', '11-25 09:00'],
  ['周三上午11点前答复', '11-25 11:00'],
  ['星期五下午3点联系您', '11-27 15:00'],
  ['下周一上午10点给您方案', '11-23 10:00'],
  ['下周日晚上8点', '11-29 20:00'],
  ['11月25日上午9点回电', '11-25 09:00'],
  ['25号下午两点前', '11-25 14:00'],
  ['十二月一日上午十点', '12-01 10:00'],
  ['一小时内给您回电', '11-22 11:30'],
  ['1个小时之内答复您', '11-22 11:30'],
  ['半小时内给您消息', '11-22 11:00'],
  ['半个小时后联系您', '11-22 11:00'],
  ['两小时内会有同事联系您', '11-22 12:30'],
  ['2小时以内回复', '11-22 12:30'],
  ['一个半小时内给您答复', '11-22 12:00'],
  ['30分钟内回电', '11-22 11:00'],
  ['十五分钟后给您打过去', '11-22 10:45'],
  ['二十四小时内给您结果', '11-23 10:30'],
  ['三天内寄出', '11-25 10:30'],
  ['明天之前给您消息', '11-23 21:00'],
  ['明天上午之前给您消息', '11-23 12:00'],
  ['今天下班前给您答复', '11-22 21:00'],
  ['今天下午之内回复您', '11-22 18:00'],
  ['We will call you by 4pm', '11-22 16:00'],
  ['You hear from us within two hours', '11-22 12:30'],
];

const silent = [
  '',
  '您好，请问有什么可以帮您？',
  '今天9点您来过电话',
  '您等了两小时，非常抱歉',
  '这款有3点需要注意',
  '订单号20261122已查到',
  '保修2年，7天无理由退货',
  '一点都不麻烦',
  '这个尺码偏大',
  '昨天16点已经寄出',
  '25点前',
  '价格是16:99',
];

describe('a time named in a draft', () => {
  it.each(sayings)('%s', (said, meant) => {
    expect(wall(spokenTime(said, now, shanghai)?.due)).toBe(meant);
  });

  it.each(silent)('hears none in “%s”', (said) => {
    expect(spokenTime(said, now, shanghai)).toBeUndefined();
  });

  it('tells where it stands', () => {
    const said = '好的，今天16点前给您回电';
    const time = spokenTime(said, now, shanghai);
    expect(said.slice(time?.from, time?.to)).toBe('今天16点');
  });

  it('is never in the past, whatever the hour', () => {
    for (let hour = 0; hour < 48; hour += 7) {
      const then = now + hour * 3600_000;
      for (const [said] of sayings) {
        const due = spokenTime(said, then, shanghai)?.due;
        if (due) expect(Date.parse(due)).toBeGreaterThan(then);
      }
    }
  });

  it('is the brand’s own, over a change of clocks too', () => {
    // Sunday 1 November 2026, midnight in Los Angeles: the clocks go back at two.
    const late = Date.parse('2026-11-01T07:00:00Z');
    expect(spokenTime('明天上午10点', late, 'America/Los_Angeles')?.due).toBe('2026-11-02T18:00:00.000Z');
    expect(spokenTime('今天上午10点', late, 'America/Los_Angeles')?.due).toBe('2026-11-01T18:00:00.000Z');
  });
});

describe('what is promised', () => {
  it.each([
    ['好的。今天16点前给您回电，请放心。', '给您回电，请放心'],
    ['我们会在明天上午10点把新杯子寄出！', '把新杯子寄出'],
    ['退款给您打过去，一小时内', '退款给您打过去，'],
  ])('%s', (said, words) => {
    const time = spokenTime(said, now, shanghai);
    expect(time && promiseOf(said, time)).toBe(words);
  });
});
