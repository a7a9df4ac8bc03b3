import { pick, shot, step } from '../stage.mjs';

/** Nobody answers the first time; the list plans the next try, in which the customer is reached. */
export async function theOfficerCalls(officer, number) {
  step('the officer phones: nobody answers, the next try is planned, then the customer is reached');
  await officer.getByRole('link', { name: '投诉专线' }).click();
  const row = officer.getByRole('row').filter({ hasText: number });
  await call(officer, row, '未联系上', '无人接听');
  await row.getByText('1 次未通').waitFor();
  await shot(officer, '04-call-list');
  await row.getByRole('link').first().click();
  await officer.getByRole('button', { name: '由我处理' }).click();
  const box = officer.getByRole('region', { name: '投诉', exact: true });
  await call(officer, box, '已联系上', '听了经过，致歉，明天给方案');
  await box.getByText(/听了经过/).waitFor();
  await theRecordIsCompleted(officer);
}

/** Whom it is against and what is asked for: what the record still lacks. */
async function theRecordIsCompleted(officer) {
  await officer.getByRole('complementary', { name: '工单信息' }).getByRole('button', { name: '修改', exact: true }).click();
  const kind = officer.getByRole('dialog', { name: '类型与补充信息' });
  await kind.getByLabel('投诉对象').fill('仓库包装');
  await kind.getByLabel('客户诉求').fill('整箱换新');
  await kind.getByLabel('商品').fill('骨瓷杯');
  await kind.getByRole('button', { name: '保存' }).click();
  await kind.waitFor({ state: 'hidden' });
}

async function call(officer, where, how, note) {
  await where.getByRole('button', { name: '登记通话' }).click();
  const dialog = officer.getByRole('dialog', { name: '登记通话' });
  await dialog.locator('label').filter({ hasText: how }).click();
  await dialog.getByRole('textbox').fill(note);
  if (how === '已联系上') await dialog.getByText('已告知客户处理进展').click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A way out is agreed with the customer, and what came of it is told. */
export async function theOutcomeIsTold(officer, agreed, outcome) {
  step('a way out is agreed and the outcome told');
  await officer.getByRole('button', { name: '记下怎么商定的' }).click();
  const dialog = officer.getByRole('dialog', { name: '记下怎么商定的' });
  await dialog.getByLabel('和客户商定了什么').fill(agreed);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await officer.locator('label').filter({ hasText: '告知结果' }).click();
  await officer.getByRole('textbox', { name: '告知结果' }).fill(outcome);
  await officer.getByRole('button', { name: '告知客户' }).click();
  await officer.getByRole('complementary', { name: '工单信息' }).getByText(outcome).first().waitFor();
}

/** The cause is named and a measure planned: then it closes. */
export async function whatIsLearntFromIt(officer) {
  await officer.getByRole('button', { name: '关闭工单' }).click();
  await officer.getByRole('alert').filter({ hasText: 'complaint.analysis' }).waitFor();
  const learnt = officer.getByRole('region', { name: '原因与改进' });
  await pick(officer, learnt.getByRole('combobox', { name: '原因' }), '物流与履约 / 破损或丢失');
  await learnt.getByRole('button', { name: '安排措施' }).click();
  const plan = officer.getByRole('dialog', { name: '安排措施' });
  await plan.getByLabel('做什么').fill('瓷器改用双层护角');
  await plan.getByLabel('部门').fill('仓储部');
  await plan.getByRole('button', { name: '保存' }).click();
  await learnt.getByText('瓷器改用双层护角').waitFor();
  await officer.getByRole('button', { name: '关闭工单' }).click();
  await officer.getByText('已关闭').first().waitFor();
  await shot(officer, '07-closed');
}

/** The first verdict stays beside the second, on the ticket and in the ledger. */
export async function theFirstVerdictStays(officer, manager) {
  step('the first verdict stays, on the ticket and in the ledger');
  const said = officer.getByRole('region', { name: '投诉', exact: true });
  await said.getByText('不满意', { exact: true }).waitFor();
  await said.getByText('满意', { exact: true }).waitFor();
  await manager.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '看板' }).click();
  await manager.getByRole('tab', { name: '全部条款' }).click();
  await manager.getByRole('row').filter({ hasText: 'complaint.satisfied' }).click();
  await manager.getByRole('dialog').getByRole('row').filter({ hasText: '未兑现' }).first().waitFor();
  await shot(manager, '08-ledger');
}
